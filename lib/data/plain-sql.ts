/** A decimal of the engine as people write it: 96 rather than 96.0000. */
export const plainSql = (name: string): string => `rtrim(rtrim(cast(${name} AS VARCHAR), '0'), '.')`
