import { dialectOf } from './dialect.ts'

const escaped = (value: string): string => value.replaceAll('\\', '\\\\')

/** ClickHouse's way of writing: a backslash escapes, in texts and in identifiers. */
export const clickHouseDialect = dialectOf({
  name: 'clickhouse',
  ident: (name) => `"${escaped(name).replaceAll('"', '\\"')}"`,
  text: (value) => `'${escaped(value).replaceAll("'", "\\'")}'`,
})
