import { escapeHtml } from '../escape-html.ts'
import { type Call, type Helpers, idOf, misused, textNamed, unknownName } from '../helper.ts'
import { type FixedWord, fixedWords, type Words } from '../wording/index.ts'

/** `{{word "source"}}` a fixed word; `{{say zh="…" en="…"}}` a phrase; `{{#zh}}…{{/zh}}` `{{#en}}…{{/en}}` longer passages. */
export const wordHelpers: Helpers = {
  word: (call, { words }) => escapeHtml(wordFor(call, words, idOf(call))),
  say: (call, { model }) => {
    const [zh, en] = [textNamed(call, 'zh'), textNamed(call, 'en')]
    if (zh === undefined || en === undefined) throw misused(call, '要同时写 zh= 和 en=', 'needs both zh= and en=')
    return escapeHtml(model.lang === 'zh' ? zh : en)
  },
  zh: (call, { model }) => (model.lang === 'zh' ? call.body() : ''),
  en: (call, { model }) => (model.lang === 'en' ? call.body() : ''),
}

export function wordFor(call: Call, words: Words, name: string): string {
  if (!isFixed(name)) throw unknownName(call.place, 'word', name, fixedWords)
  return words.fixed[name]
}

const isFixed = (name: string): name is FixedWord => fixedWords.some((word) => word === name)
