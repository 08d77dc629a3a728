import { dialectOf } from './dialect.ts'

/** PostgreSQL's way of writing. A backslash is itself or not by a setting of the server, so a text with one says which. */
export const postgresDialect = dialectOf({
  name: 'postgres',
  ident: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => {
    const quoted = `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
    return value.includes('\\') ? `E${quoted}` : quoted
  },
})
