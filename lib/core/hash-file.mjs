// The work of a thread, in plain JavaScript: so it starts in a few hundredths of a second and needs no loader.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parentPort, workerData } from 'node:worker_threads'

const hash = createHash('sha256')
await pipeline(createReadStream(String(workerData), { highWaterMark: 1 << 20 }), hash)
parentPort?.postMessage(hash.digest('hex'))
