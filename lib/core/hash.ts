import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** From here on it is worth a thread of its own, beside whatever else is done with the file. */
const largeBytes = 32 << 20

export async function sha256OfFile(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size >= largeBytes) return hashedBeside(path)
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

let queue: Promise<unknown> = Promise.resolve()

/** One file after the other: of a folder of hundreds, each thread would want memory. */
function hashedBeside(path: string): Promise<string> {
  const next = queue.then(() => hashedByThread(path))
  queue = next.catch(() => {})
  return next
}

function hashedByThread(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash-file.mjs', import.meta.url), { workerData: path, execArgv: [] })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error(`no hash of ${path}`)))
  })
}
