import type { Row } from './write.ts'

const target = (indicator: string, operator: '>=' | '<=', ...values: readonly number[]): Row[] =>
  values.map((value, nth) => ({ indicator, year: 2025 - values.length + nth, scope: 'province', operator, value }))

/** What the invented province aimed for, in printed units: a series ends in 2024. */
export const targets: readonly Row[] = [
  ...target('NIT-2023-I', '>=', 70, 75, 80),
  ...target('NIT-2023-II', '>=', 40, 50, 60),
  ...target('NIT-2023-III', '>=', 65, 75, 85),
  ...target('NIT-2023-V', '>=', 2, 2.5),
  ...target('NIT-2023-VII', '>=', 55, 65, 75),
  ...target('NIT-2023-VIII-a', '>=', 65, 70, 75),
  ...target('NIT-2023-IX', '>=', 55, 65, 75),
  ...target('NIT-2023-X', '<=', 2.5, 2.2),
  ...target('GS-2022-06', '<=', 1.5, 1.4),
  ...target('GS-2022-10', '>=', 65, 70),
  ...target('UR-2022-04', '<=', 35, 30),
]
