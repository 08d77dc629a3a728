import { openClickHouse } from './clickhouse.ts'
import { requireConformance } from './conformance.ts'
import { stopWithProcess } from './ending.ts'
import { openPostgres } from './postgres.ts'
import { serverAddress } from './server-address.ts'
import type { ServerEngine, ServerOptions } from './server-engine.ts'

/**
 * Opens the server that an address names, and asks it a question whose answer is known before any other. Should this process
 * be told to end, what the server still does for it is stopped first.
 * @throws ProblemError as `openPostgres` and `openClickHouse`; `ZK-ENGINE-DIFFERS` where its answers are not those of the
 * other engines.
 */
export async function openServer(url: string, options: ServerOptions = {}): Promise<ServerEngine> {
  const open = { postgres: openPostgres, clickhouse: openClickHouse }[serverAddress(url).kind]
  const takeBack = stopWithProcess()
  try {
    const engine = await open(url, options)
    const close = async (): Promise<void> => {
      takeBack()
      await engine.close()
    }
    await requireConformance(engine).catch(async (error) => {
      await close()
      throw error
    })
    return { ...engine, close }
  } catch (error) {
    takeBack()
    throw error
  }
}
