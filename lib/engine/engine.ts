/** Columns of equal length; counts and sums as numbers, dates as ISO text, the rest as text. */
export type Table = {
  readonly names: readonly string[]
  readonly columns: readonly (readonly (number | string | null)[])[]
}

/** How one engine writes the few things that engines write differently. */
export type Dialect = {
  readonly name: string
  /** Quotes an identifier. */
  ident(name: string): string
  /** A string literal. */
  text(value: string): string
  /** A date literal. */
  date(iso: string): string
  year(column: string): string
  month(column: string): string
  limit(rows: number): string
  /** Whether a text column holds one of several literals, where the engine has a faster way than `IN`. */
  oneOf?(column: string, literals: readonly string[]): string
  /**
   * Several narrow questions cost this engine less than one wide one, and all see the same rows. Not so where rows are
   * stored whole, or others may write between two questions.
   */
  readonly narrow?: true
}

/** Something that answers one SELECT with counts and sums. */
export interface Engine {
  readonly dialect: Dialect
  /** `DuckDB`, `PostgreSQL`, `ClickHouse`, and the version that runs. */
  readonly name: string
  readonly version: string
  query(sql: string, signal?: AbortSignal): Promise<Table>
  close(): Promise<void>
}
