import { expect, test } from 'vitest'
import { coverageHeatmap } from '../../lib/charts/index.ts'

const about = {
  organizations: [{ organizationId: 'A', name: '甲院', nameEn: 'Jia', regionCode: '1' }],
  regions: [{ code: '1', name: { zh: '甲市', en: 'Jia' } }],
}
const over = (...periods: readonly string[]) =>
  coverageHeatmap(
    periods.map((period, i) => ({ organizationId: 'A', period, share: i === 0 ? 1 : 0 })),
    about,
  )

test('coverage speaks of the periods it shows', () => {
  const quarters = over('2023-Q1', '2023-Q2')
  expect(quarters('zh')).toMatchObject({
    title: '1家机构应报的2个机构季中，50.0%报齐，50.0%未报',
    caption: '数据上报情况，机构与季度',
  })
  expect(quarters('en').title).toBe(
    'Of 2 institution-quarters due from 1 institutions, 50.0% were complete and 50.0% absent',
  )
  expect(over('2022', '2023')('en').note).toContain('Absent years enter no indicator')
  expect(over('2023-01', '2023-02')('zh').note).toContain('未报的月份不计入')
})
