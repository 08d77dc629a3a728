import {
  analysis,
  dataChecks,
  definitions,
  group,
  methodNotes,
  methodsOf,
  param,
  reproducibility,
  specialties,
  specialtyCoverage,
  specialtyReport,
} from 'zhikong'

/** One report a specialty: every indicator of its group on a page of its own, in the form that its kind asks for. */
export default analysis({
  id: 'specialty-indicators',
  title: { zh: '专业医疗质量控制指标报告', en: 'Quality Indicators of a Specialty' },
  titleOf: ({ specialty }) => {
    const { name } = group(specialty)
    return { zh: `${name.zh}医疗质量控制指标报告`, en: `${name.en}: Quality Indicators` }
  },
  params: { specialty: param.choice(specialties), year: param.year() },
  async run({ data, params: { specialty, year }, doc, provenance }) {
    const of = group(specialty)
    const found = await specialtyReport(doc, data, of, year)
    await specialtyCoverage(doc, data, of, found, year)
    await dataChecks(doc, data)
    methodNotes(doc, methodsOf(data, found))
    definitions(doc, of.indicators)
    reproducibility(doc, data.dataset, provenance)
  },
})
