import {
  analysis,
  dataChecks,
  inpatientAbility,
  inpatientBasis,
  inpatientEfficiency,
  inpatientGroups,
  inpatientHospital,
  inpatientMessages,
  inpatientOverview,
  inpatientSafety,
  inpatientSpecialties,
  inpatientStudy,
  inpatientTrends,
  levelTitle,
  methodNotes,
  param,
  reproducibility,
} from 'zhikong'

/** Ability, efficiency and safety of inpatient care by DRG, among hospitals of one level; one of them in the foreground if asked. */
export default analysis({
  id: 'inpatient-performance',
  title: { zh: '住院服务绩效分析报告', en: 'Inpatient Performance' },
  titleOf: ({ level }) => {
    const { zh, en } = levelTitle(level)
    return { zh: `${zh}住院服务绩效分析报告`, en: `Inpatient Performance of ${en}` }
  },
  params: {
    year: param.year(),
    level: param.choice(['tertiary', 'secondary', 'primary']),
    region: param.region().optional(),
    hospital: param.text().optional(),
    zeroDeathGroups: param.choice(['low', 'own-grade']),
    trim: param.choice(['none', 'iqr-fence', 'percentile', 'over-60-days']),
  },
  async run({ data, params, doc, provenance }) {
    const study = await inpatientStudy(data, params, provenance.seed)
    inpatientMessages(doc, study)
    inpatientOverview(doc, study)
    inpatientAbility(doc, study)
    inpatientEfficiency(doc, study)
    inpatientSafety(doc, study)
    inpatientSpecialties(doc, study)
    inpatientGroups(doc, study)
    inpatientTrends(doc, study)
    inpatientHospital(doc, study)
    inpatientBasis(doc, data, study)
    await dataChecks(doc, data)
    methodNotes(doc, ['values', 'case-mix', 'drg-intervals', 'risk-grades', 'proportion', 'quality'])
    reproducibility(doc, data.dataset, provenance)
  },
})
