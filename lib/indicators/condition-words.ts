import { departmentName } from '../catalogue/index.ts'
import { type Bilingual, type Predicate, type PredicateRow, predicateColumns } from '../core/index.ts'
import { tables } from '../data/index.ts'

type Cell = string | number

const columns = new Map(
  tables.flatMap(({ name, columns: own }) =>
    name === 'discharges' ? own.map((each) => [each.name, each] as const) : [],
  ),
)

/** Never printed: they tell who somebody is. */
const identifying: ReadonlySet<string> = new Set(['case_id', 'patient_key', 'birth_date'])

const titleOf = (column: string): Bilingual => columns.get(column)?.title ?? { zh: column, en: column }

const unknown: Bilingual = { zh: '未填或不明', en: 'blank or unknown' }
const known: Bilingual = { zh: '已填', en: 'filled in' }

/** A cell as a reader knows it: a code with its name, a flag as yes or no. */
function valueWords(column: string, value: Cell): Bilingual {
  const schema = columns.get(column)
  const plain = { zh: String(value), en: String(value) }
  if (column === 'department') return named(value, departmentName(String(value)))
  if (schema?.type === 'integer' && schema.max === 1) return Number(value) === 1 ? yes : no
  const [name] = schema?.codes?.[String(value)] ?? []
  return name === undefined ? plain : { zh: `${value}（${name}）`, en: plain.en }
}

const yes: Bilingual = { zh: '是', en: 'yes' }
const no: Bilingual = { zh: '否', en: 'no' }

function named(value: Cell, { zh, en }: Bilingual): Bilingual {
  return zh === String(value) ? { zh, en } : { zh: `${value}（${zh}）`, en: `${value} (${en})` }
}

/** What a case has in the columns of a condition. Identifiers are known or not, and never said. */
export function valuesWords(predicate: Predicate, row: PredicateRow): Bilingual {
  const texts = [...new Set(predicateColumns(predicate))].map((column) => ({ column, words: cellWords(column, row) }))
  const [only, ...more] = texts
  if (only && more.length === 0) return only.words
  const told = (lang: 'zh' | 'en', colon: string): string[] =>
    texts.map(({ column, words }) => `${titleOf(column)[lang]}${colon}${words[lang]}`)
  return { zh: told('zh', '：').join('；'), en: told('en', ': ').join('; ') }
}

function cellWords(column: string, row: PredicateRow): Bilingual {
  const value = row[column] ?? null
  if (value === null) return unknown
  return identifying.has(column) ? known : valueWords(column, value)
}

/** A condition in words: `出院科别为 0401（普通外科）`. */
export function conditionWords(predicate: Predicate): Bilingual {
  if ('not' in predicate) return negated(predicate.not)
  if ('all' in predicate) return joined(predicate.all, '，且', ' and ')
  if ('any' in predicate) return joined(predicate.any, '，或', ' or ')
  const { zh, en } = titleOf(predicate.column)
  if ('known' in predicate)
    return predicate.known ? { zh: `${zh}已填`, en: `${en} is filled in` } : { zh: `${zh}未填`, en: `${en} is blank` }
  const test = testWords(predicate)
  return { zh: `${zh}${test.zh}`, en: `${en} ${test.en}` }
}

function joined(parts: readonly Predicate[], zh: string, en: string): Bilingual {
  const words = parts.map((part) => ({ inner: 'all' in part || 'any' in part, ...conditionWords(part) }))
  const list = (lang: 'zh' | 'en', word: string, [open, close]: readonly [string, string]): string =>
    words.map((each) => (each.inner && words.length > 1 ? `${open}${each[lang]}${close}` : each[lang])).join(word)
  return { zh: list('zh', zh, ['（', '）']), en: list('en', en, ['(', ')']) }
}

function negated(predicate: Predicate): Bilingual {
  const { zh, en } = conditionWords(predicate)
  return { zh: `不符合“${zh}”`, en: `not: ${en}` }
}

type Test = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown } | { known: unknown }>

function testWords(predicate: Test): Bilingual {
  if ('in' in predicate) {
    const values = predicate.in.map((value) => valueWords(predicate.column, value))
    return oneOf(values, ['为 ', ''], 'is')
  }
  if ('startsWith' in predicate) return oneOf(predicate.startsWith.map(plainly), ['以 ', ' 开头'], 'begins with')
  if ('contains' in predicate) return oneOf(predicate.contains.map(plainly), ['含 ', ''], 'holds')
  const { atLeast, atMost } = predicate
  const sides = [...(atLeast === undefined ? [] : [`≥ ${atLeast}`]), ...(atMost === undefined ? [] : [`≤ ${atMost}`])]
  return { zh: sides.join('、'), en: sides.join(' and ') }
}

const plainly = (text: string): Bilingual => ({ zh: text, en: text })

function oneOf(values: readonly Bilingual[], [before, after]: readonly [string, string], verb: string): Bilingual {
  const zh = values.map((each) => each.zh).join('、')
  const en = values.map((each) => each.en).join(', ')
  const several = values.length > 1
  return {
    zh: `${before}${zh}${several ? (zh.endsWith('）') ? '之一' : ' 之一') : ''}${after}`,
    en: `${verb} ${several ? 'one of ' : ''}${en}`,
  }
}
