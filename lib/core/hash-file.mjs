// The work of a thread, in plain JavaScript: so it starts in a few hundredths of a second and needs no loader.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const hash = createHash('sha256')
const file = openSync(String(workerData), 'r')
const piece = new Uint8Array(1 << 20)
for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
closeSync(file)
parentPort?.postMessage(hash.digest('hex'))
