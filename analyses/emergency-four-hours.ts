import {
  analysis,
  changeSentence,
  defineIndicator,
  definitions,
  findings,
  indicatorPage,
  largestInstitutions,
  methodNotes,
  param,
  reproducibility,
  rowFlowTable,
} from 'zhikong'

// An indicator that the catalogue does not have, counted from a file that nobody prepared for this toolkit.
const fourHours = defineIndicator({
  id: 'AE-4H',
  name: { zh: '急诊滞留超 4 小时占比', en: 'Emergency attendances over four hours' },
  kind: 'proportion',
  better: 'lower',
  unit: { zh: '%', en: '%' },
  threshold: 0.5,
  numerator: {
    id: 'ae_breaches',
    name: { zh: '滞留超 4 小时的急诊人次', en: 'Attendances over four hours' },
    unit: 'visit',
  },
  denominator: { id: 'ae_attendances', name: { zh: '急诊人次', en: 'Emergency attendances' }, unit: 'visit' },
})

export default analysis({
  id: 'emergency-four-hours',
  title: { zh: '急诊滞留超 4 小时', en: 'Emergency attendances over four hours' },
  subtitle: { zh: '英格兰各信托机构，公开数据示例', en: 'Trusts in England, an example with open data' },
  params: { year: param.year() },
  elements: fourHours.elements,
  data: (root) => ({
    root,
    name: 'nhsr-ae-attendances',
    title: 'NHS England: accident and emergency attendances (NHSRdatasets, CC0)',
    resources: [
      {
        name: 'submissions',
        path: 'nhsr_ae_attendances.csv',
        zhikong: {
          mapping: { organization_id: 'org_code', period: 'period', stratum: 'type' },
          unpivot: { ae_breaches: 'breaches', ae_attendances: 'attendances' },
        },
      },
    ],
  }),
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
