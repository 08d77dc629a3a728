// The front door: all that an analysis script imports.
export {
  type DefinedIndicator,
  defineIndicator,
  formElements,
  forms,
  goals,
  group,
  groups,
  indicator,
  indicators,
} from './catalogue/index.ts'
export * from './charts/index.ts'
export { type Bilingual, formatNumber, isKnown, type Lang, period, periodsBetween } from './core/index.ts'
export { dataPackage } from './data/index.ts'
export * from './notebook/index.ts'
export * from './report/index.ts'
