import { type Place, type Problem, problem } from '../../core/index.ts'
import { dialects } from './dialects.ts'
import { keyOfHeader } from './header-keys.ts'
import { namesPerson } from './identifiers.ts'
import type { FrontPageMap } from './map-front-page.ts'

/** No column tells one stay from another: said with what this file's dialect would have. */
export function noCaseId({ dialects: found }: FrontPageMap, place: Place): Problem {
  const [main] = found
  const dialect = dialects.find(({ id }) => id === main?.id)
  const wanted = (dialect?.stay ?? []).map((group) => group.join(' + '))
  return problem('ZK-CASE-ID-MISSING', { wanted: wanted.slice(0, 3).join(' / ') }, place)
}

const direct = new Set(dialects.flatMap(({ identifiers }) => identifiers.map(keyOfHeader)))

/** A mapping may hash what identifies a person, never put it into a column. */
export function identifierProblems({ uses }: FrontPageMap, place: Place): Problem[] {
  return uses.flatMap(({ header, is, by, columns = [] }) => {
    const key = keyOfHeader(header)
    if (is !== 'column' || by !== 'mapping' || !(direct.has(key) || namesPerson(key))) return []
    return [problem('ZK-IDENTIFIER-MAPPED', { header, column: columns.join(', ') }, place)]
  })
}

/** A file whose columns come from several dialects: right only where it was put together on purpose. */
export function mixtureWarning({ dialects: found }: FrontPageMap, place: Place): Problem[] {
  const coded = found.filter(({ id }) => id !== 'chinese')
  if (coded.length < 2) return []
  const title = (id: string) => dialects.find((each) => each.id === id)?.title
  const list = (lang: 'zh' | 'en'): string =>
    coded.map(({ id, headers }) => `${title(id)?.[lang] ?? id} ${headers}`).join(lang === 'zh' ? '、' : ', ')
  return [problem('ZK-DIALECT-MIXED', { zh: list('zh'), en: list('en') }, place)]
}
