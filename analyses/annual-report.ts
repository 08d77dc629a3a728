import {
  analysis,
  dataQuality,
  definitions,
  efficiency,
  group,
  headlineNumbers,
  howToRead,
  indicator,
  keyMessages,
  methodNotes,
  overview,
  param,
  publishedExample,
  regionComparison,
  reproducibility,
  specialty,
} from 'zhikong'

/** The chapters of the report; other groups of the catalogue have reports of their own. */
const chapters = [group('national-goals'), group('general-surgery'), group('urology')]

export default analysis({
  id: 'annual-report',
  title: { zh: '医疗质量与安全年度报告', en: 'Annual Report on the Quality and Safety of Care' },
  params: { year: param.year() },
  async run({ data, params: { year }, doc, provenance }) {
    overview(doc, data)
    await dataQuality(doc, data, year)
    const found = chapters.flatMap(({ id, indicators }) => specialty(doc, data, { id, indicators }, year))
    efficiency(doc, data, year)
    regionComparison(doc, data, ['NIT-2023-II', 'GS-2022-06'].map(indicator), year)
    await publishedExample(doc, data, year)
    keyMessages(doc, data, found, year)
    headlineNumbers(doc, data, found, year)
    howToRead(doc, data, indicator('GS-2022-06'), year)
    methodNotes(doc)
    definitions(
      doc,
      chapters.flatMap(({ indicators }) => indicators),
    )
    reproducibility(doc, data.dataset, provenance)
  },
})
