import { goals } from '../../catalogue/index.ts'
import { nearest } from '../../core/index.ts'
import { type Check, ourRule, samplesShown } from './check.ts'

const known = new Set(goals.map(({ id }) => id))

export const improvementsKnown: Check = {
  id: 'improvements-known',
  title: { zh: '改进记录所属目标在目录内', en: 'causes and actions belong to goals of the catalogue' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'improvements',
  note: ourRule,
  async find({ improvements }) {
    const unknown = improvements.filter(({ goal }) => !known.has(goal))
    return {
      checked: improvements.length,
      failed: unknown.length,
      samples: unknown.slice(0, samplesShown).map(({ goal, name }) => {
        const meant = nearest(goal, [...known]) ?? ''
        return {
          place: `improvements: ${name.zh}`,
          value: goal,
          hint: { zh: `目录中没有此目标；最接近的是 ${meant}`, en: `no such goal; the nearest is ${meant}` },
        }
      }),
    }
  },
}
