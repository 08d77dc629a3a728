import { dialectOf } from './dialect.ts'

/** As the standard writes: for printed SQL and a platform that has no dialect of its own here. */
export const ansiDialect = dialectOf({
  name: 'ansi',
  ident: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
})
