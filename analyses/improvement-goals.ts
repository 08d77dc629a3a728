import {
  analysis,
  dataChecks,
  definitions,
  goalPages,
  goalStudy,
  goalsOverview,
  measuresOf,
  methodNotes,
  methodsOf,
  param,
  reproducibility,
} from 'zhikong'

/** Every goal of 2023, national and of the specialties: progress since the year before, by quarter, with causes and actions. */
export default analysis({
  id: 'improvement-goals',
  title: { zh: '2023 年质控工作改进目标进展报告', en: 'Progress on the Improvement Goals of 2023' },
  params: { year: param.year() },
  async run({ data, params: { year }, doc, provenance }) {
    const study = goalStudy(data, year)
    const measures = measuresOf(study)
    goalsOverview(doc, data, study)
    await goalPages(doc, data, study)
    await dataChecks(doc, data)
    methodNotes(doc, [...methodsOf(data, measures), 'goals', 'pareto'])
    definitions(
      doc,
      measures.map(({ indicator }) => indicator),
    )
    reproducibility(doc, data.dataset, provenance)
  },
})
