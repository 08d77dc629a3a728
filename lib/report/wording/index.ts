import type { Lang } from '../../core/index.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

const editions: Record<Lang, Words> = { zh, en }

export const wordsFor = (lang: Lang): Words => editions[lang]
export { type FixedWord, fixedWords, type Words } from './words.ts'
