import { goals, indicators } from '../../catalogue/index.ts'
import { nearest } from '../../core/index.ts'
import { type Check, ourRule } from './check.ts'

const known = new Set([...indicators.map(({ id }) => id), ...goals.map(({ id }) => id)])

export const targetsKnown: Check = {
  id: 'targets-known',
  title: { zh: '目标值所属指标在目录内', en: 'targets belong to indicators of the catalogue' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'targets',
  note: ourRule,
  async find({ targets }, limit) {
    const unknown = targets.filter(({ indicator }) => !known.has(indicator))
    return {
      checked: targets.length,
      failed: unknown.length,
      samples: unknown.slice(0, limit).map(({ indicator, year }) => {
        const meant = nearest(indicator, [...known]) ?? ''
        return {
          place: `targets: ${year}`,
          value: indicator,
          hint: { zh: `目录中没有此指标；最接近的是 ${meant}`, en: `not in the catalogue; the nearest is ${meant}` },
        }
      }),
    }
  },
}
