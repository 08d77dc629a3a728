import {
  analysis,
  dataQuality,
  definitions,
  efficiency,
  groups,
  headlineNumbers,
  howToRead,
  indicator,
  indicators,
  keyMessages,
  methodNotes,
  overview,
  param,
  publishedExample,
  regionComparison,
  reproducibility,
  specialty,
} from 'zhikong'

export default analysis({
  id: 'annual-report',
  title: { zh: '医疗质量与安全年度报告', en: 'Annual Report on the Quality and Safety of Care' },
  params: { year: param.year() },
  async run({ data, params: { year }, doc, provenance }) {
    overview(doc, data)
    await dataQuality(doc, data, year)
    const found = groups.flatMap(({ id, indicators: members }) =>
      specialty(doc, data, { id, indicators: members }, year),
    )
    efficiency(doc, data, year)
    regionComparison(doc, data, ['NIT-2023-II', 'GS-2022-06'].map(indicator), year)
    await publishedExample(doc, data, year)
    keyMessages(doc, data, found, year)
    headlineNumbers(doc, data, found, year)
    howToRead(doc, data, indicator('GS-2022-06'), year)
    methodNotes(doc)
    definitions(doc, indicators)
    reproducibility(doc, data.dataset, provenance)
  },
})
