import { type StandardCell, standardise, stratumCells } from '../../indicators/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { inOrder, studyOf } from '../catalogue-study.ts'
import { hidePlaces } from '../hide-places.ts'
import type { Standard } from '../regional-study.ts'
import { askedOf } from './asked-of.ts'
import { attendancesPackage, fourHours } from './four-hours.ts'
import type { KnownFile } from './known-file.ts'

/** NHS England: attendances of emergency departments, institution × month × type of department. */
export const nhsrAttendances: KnownFile = {
  name: 'nhsr-ae-attendances',
  headers: ['period', 'org_code', 'type', 'attendances', 'breaches'],
  elements: fourHours.elements,
  package: attendancesPackage,
  async study(data, wanted) {
    const chosen = askedOf([fourHours.indicator], wanted.indicators)
    const standard = await byType(data, wanted.year)
    const study = studyOf(data, chosen, { ...wanted, by: 'organization' })
    const { suppress } = wanted
    return {
      ...study,
      wholeName: { zh: '英格兰', en: 'England' },
      comparisons: study.comparisons.map((each) => {
        const whole = { ...each, standard }
        return suppress === undefined ? whole : hidePlaces(whole, { threshold: suppress })
      }),
      limits,
      source: 'NHS England, NHSRdatasets (CC0)',
    }
  },
}

/** Expected at England's share in each type of department: large departments see the patients who stay long. */
async function byType(data: AnalysisData, year: number): Promise<Standard> {
  const { facts } = await data.split('stratum')
  const cells = stratumCells(facts, ['ae_breaches', 'ae_attendances'])
  const counted = cells.flatMap(({ organization, year: of, stratum, values }): StandardCell[] => {
    const { ae_breaches: count, ae_attendances: total } = values
    if (of !== year || typeof count !== 'number' || typeof total !== 'number') return []
    return [{ place: organization, stratum, count, total }]
  })
  return {
    basis: { zh: '急诊科类型（1 型、2 型、其他）', en: 'type of department (1, 2, other)' },
    how: {
      zh: '期望数为各机构各类型急诊科的人次乘以英格兰同类型的占比之和（间接标准化），参考人群含该机构自身。',
      en: "Expected numbers are each institution's attendances by type of department times England's share in that type (indirect standardisation); the institution itself is in the reference.",
    },
    places: inOrder(standardise(counted)),
    units: [],
  }
}

const limits = [
  {
    zh: '数据没有地区，因此比较的是机构；机构只有代码，没有名称。',
    en: 'The file has no regions, so institutions are compared; it gives codes and no names.',
  },
  {
    zh: '病人组成未作风险校正：标准化只使急诊科类型的构成相同，病情、年龄与住院床位的紧张程度仍不同。',
    en: 'There is no risk adjustment for patients: standardisation equals only the mix of types of department; acuity, age and pressure on beds still differ.',
  },
  {
    zh: '机构会合并、改名与新设，代码随之改变；跨年比较只含两年均有数据者。',
    en: 'Institutions merge, change codes and open; years are compared only where both have data.',
  },
  {
    zh: '分母极大，随机波动几乎可以忽略；未调整的控制限和区间只反映随机波动，不反映病人组成的差别。',
    en: 'Denominators are so large that chance hardly matters; unadjusted limits and intervals speak of chance only, not of differences in patients.',
  },
]
