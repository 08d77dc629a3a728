import { defineIndicator } from '../../catalogue/index.ts'
import type { DataPackageSpec } from '../../data/index.ts'

/** An indicator that the catalogue does not have, counted from a file that nobody prepared for this toolkit. */
export const fourHours = defineIndicator({
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

/** NHS England's attendances of emergency departments as a data package: a file of its two counts by institution, month and type. */
export const attendancesPackage = (root: string, path: string): DataPackageSpec => ({
  root,
  name: 'nhsr-ae-attendances',
  title: 'NHS England: accident and emergency attendances (NHSRdatasets, CC0)',
  zhikong: {
    title: { zh: '英格兰急诊就诊公开数据', en: 'Open data on emergency attendances in England' },
    imprint: { licence: { zh: 'CC0（NHSRdatasets）', en: 'CC0 (NHSRdatasets)' } },
  },
  resources: [
    {
      name: 'submissions',
      path,
      zhikong: {
        mapping: { organization_id: 'org_code', period: 'period', stratum: 'type' },
        unpivot: { ae_breaches: 'breaches', ae_attendances: 'attendances' },
      },
    },
  ],
})
