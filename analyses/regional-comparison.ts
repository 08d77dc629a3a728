import {
  analysis,
  comparisonChapters,
  comparisonLimits,
  comparisonNumbers,
  comparisonReading,
  comparisonSummary,
  definitions,
  knownElements,
  knownPackage,
  methodNotes,
  param,
  regionalStudy,
  reproducibility,
  rowFlowTable,
} from 'zhikong'

// Any data package, or one of the published files that `knownPackage` describes.
export default analysis({
  id: 'regional-comparison',
  title: { zh: '医疗质量地区比较', en: 'A Regional Comparison of the Quality of Care' },
  params: {
    year: param.year(),
    indicators: param.list().optional(),
    by: param.choice(['region', 'organization']).optional(),
    suppress: param.count(2).optional(),
  },
  elements: knownElements,
  data: knownPackage,
  async run({ data, params, doc, provenance }) {
    const study = await regionalStudy(data, params)
    const found = comparisonChapters(doc, data, study, provenance.seed)
    comparisonSummary(doc, study, found)
    comparisonReading(doc, data, study, found)
    comparisonLimits(doc, study)
    comparisonNumbers(doc, data, study)
    rowFlowTable(doc, data)
    const standard = ['values', 'proportion', 'rate', 'funnel', 'standardised', 'ranks', 'many'] as const
    methodNotes(doc, [...standard, 'place-trend', 'control-chart', 'gap', 'shrinkage', 'suppression'])
    definitions(
      doc,
      study.comparisons.map(({ indicator }) => indicator),
      study.elements,
    )
    reproducibility(doc, data.dataset, provenance)
  },
})
