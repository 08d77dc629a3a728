import { type CountingUnit, countingUnits } from '../catalogue/index.ts'
import type { Bilingual } from '../core/index.ts'
import type { ValueType } from './plan.ts'

export const percentUnit: Bilingual = { zh: '%', en: '%' }

export const unitName = (unit: CountingUnit): Bilingual => countingUnits[unit].name

export const valueType = (unit: CountingUnit): ValueType => ({ kind: countingUnits[unit].whole ? 'whole' : 'decimal' })
