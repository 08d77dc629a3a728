import { openClickHouse } from './clickhouse.ts'
import { requireConformance } from './conformance.ts'
import { openPostgres } from './postgres.ts'
import { serverAddress } from './server-address.ts'
import type { ServerEngine, ServerOptions } from './server-engine.ts'

/**
 * Opens the server that an address names, and asks it a question whose answer is known before any other.
 * @throws ProblemError as `openPostgres` and `openClickHouse`; `ZK-ENGINE-DIFFERS` where its answers are not those of the
 * other engines.
 */
export async function openServer(url: string, options: ServerOptions = {}): Promise<ServerEngine> {
  const open = { postgres: openPostgres, clickhouse: openClickHouse }[serverAddress(url).kind]
  const engine = await open(url, options)
  try {
    await requireConformance(engine)
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}
