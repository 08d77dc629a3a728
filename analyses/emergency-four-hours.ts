import {
  analysis,
  attendancesPackage,
  changeSentence,
  definitions,
  findings,
  fourHours,
  indicatorPage,
  largestInstitutions,
  methodNotes,
  param,
  reproducibility,
  rowFlowTable,
} from 'zhikong'

export default analysis({
  id: 'emergency-four-hours',
  title: { zh: '急诊滞留超 4 小时', en: 'Emergency attendances over four hours' },
  subtitle: { zh: '英格兰各信托机构，公开数据示例', en: 'Trusts in England, an example with open data' },
  params: { year: param.year() },
  elements: fourHours.elements,
  data: (root) => attendancesPackage(root, 'nhsr_ae_attendances.csv'),
  run({ data, params: { year }, doc, provenance }) {
    const found = findings(data, fourHours.indicator, year)
    doc.list('pages', [indicatorPage(doc, data, found, year)])
    doc.text('finding', (lang) => changeSentence(found.change, lang))
    doc.figure('trusts', largestInstitutions(data, fourHours.indicator, year, 24))
    rowFlowTable(doc, data)
    methodNotes(doc, ['values', 'proportion', 'change', 'control-chart', 'funnel', 'quality'])
    definitions(doc, [fourHours.indicator], fourHours.elements)
    reproducibility(doc, data.dataset, provenance)
  },
})
