import type { Engine } from './engine.ts'

/** What a column of a server's table holds, as far as it matters here. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'float' | 'date' | 'other'

export type ServerColumn = {
  readonly name: string
  readonly kind: ColumnKind
  /** The server's own name for the type. */
  readonly type: string
}

/** An engine in another process: it has a table of the site's, which it only reads. */
export interface ServerEngine extends Engine {
  /**
   * The columns of a relation (as it stands after FROM), from an empty answer: not every platform has a catalogue to look
   * them up in.
   */
  columns(relation: string, signal?: AbortSignal): Promise<readonly ServerColumn[]>
}

export type ServerOptions = {
  /** How long a question may take. [`ZHIKONG_SERVER_TIMEOUT`, or 600] */
  readonly timeoutSeconds?: number
  /** Where user, password and time limit are looked up. [the environment of this process] */
  readonly env?: Readonly<Record<string, string | undefined>>
}

const usualSeconds = 600

export function timeoutOf({ timeoutSeconds, env = process.env }: ServerOptions): number {
  if (timeoutSeconds !== undefined) return timeoutSeconds
  const given = Number(env.ZHIKONG_SERVER_TIMEOUT)
  return Number.isFinite(given) && given > 0 ? given : usualSeconds
}
