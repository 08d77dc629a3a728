import type { Lang } from '../../core/index.ts'
import { setAside } from './changes.ts'
import type { CheckRecord } from './record.ts'
import { wordIn } from './words.ts'

/** How a check is called; where several tables have a check of the same words, with its table. */
export function titleIn({ checks }: CheckRecord, lang: Lang): (id: string) => string {
  return (id) => {
    if (id === setAside) return wordIn(lang)('aside')
    const check = checks.find((each) => each.id === id)
    if (!check) return id
    const shared = checks.filter(({ title }) => title[lang] === check.title[lang]).length > 1
    const name = check.title[lang]
    return !shared ? name : lang === 'zh' ? `${name}（${check.table}）` : `${name} (${check.table})`
  }
}
