import { targets as monthly } from '../targets.ts'
import type { Row } from '../write.ts'

const target = (indicator: string, operator: '>=' | '<=', ...values: readonly number[]): Row[] =>
  values.map((value, nth) => ({ indicator, year: 2025 - values.length + nth, scope: 'province', operator, value }))

/** What the invented province aimed for: national goals as in the monthly sample, and some goals of the specialties. */
export const targets: readonly Row[] = [
  ...monthly.filter(({ indicator }) => String(indicator).startsWith('NIT-')),
  ...target('PIT-2023-01', '>=', 88, 92),
  ...target('PIT-2023-02', '>=', 85, 88),
  ...target('PIT-2023-04', '>=', 88, 90),
  ...target('PIT-2023-07', '>=', 90, 92),
  ...target('PIT-2023-10-b', '>=', 30, 35),
  ...target('PIT-2023-11', '>=', 85, 90),
  ...target('PIT-2023-14', '>=', 80, 85),
  ...target('PIT-2023-15', '<=', 1.2, 1.1),
  ...target('PIT-2023-16', '<=', 0.7, 0.65),
  ...target('PIT-2023-18', '<=', 4.5, 4),
  ...target('PIT-2023-21', '>=', 30, 35),
  ...target('PIT-2023-23', '>=', 95, 95),
  ...target('PIT-2023-25', '>=', 70, 75),
  ...target('PIT-2023-32', '>=', 80, 85),
  ...target('PIT-2023-36', '>=', 60, 60),
  ...target('PIT-2023-37', '>=', 50, 50),
  ...target('PIT-2023-38', '<=', 1.5, 1.2),
  ...target('PIT-2023-39', '>=', 60, 60),
]
