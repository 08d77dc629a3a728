import type { Format } from './types.ts'

export const percent = (decimals: number): Format => ({ per: 100, unit: { zh: '%', en: '%' }, decimals })
export const perMille = (decimals: number): Format => ({ per: 1000, unit: { zh: '‰', en: '‰' }, decimals })
export const days = (decimals: number): Format => ({ per: 1, unit: { zh: '天', en: 'days' }, decimals })
