import { nearest } from '../../core/index.ts'
import { discharges } from '../schema/discharges.ts'
import { keyOfHeader } from './header-keys.ts'
import { headersOf, knownHeaders } from './known-headers.ts'

export type Suggestion = { readonly header: string; readonly column: string }

/** The header that a person most likely meant, and the column that it fills; none where all are far off. */
export function suggestHeader(header: string): Suggestion | undefined {
  const han = /\p{Script=Han}/u
  const alike = names.filter((each) => han.test(each.header) === han.test(header))
  const found = nearest(
    keyOfHeader(header),
    alike.map((each) => each.key),
  )
  const match = alike.find(({ key }) => key === found)
  return match === undefined ? undefined : { header: match.header, column: match.column }
}

const fromDialects = knownHeaders(discharges).dialects.flatMap(({ columns }) =>
  Object.entries(columns).flatMap(([column, sources]) =>
    sources.flatMap(headersOf).map((header) => ({ header, column, key: keyOfHeader(header) })),
  ),
)
const canonical = discharges.columns.map(({ name }) => ({ header: name, column: name, key: keyOfHeader(name) }))
const names = [...canonical, ...fromDialects]
