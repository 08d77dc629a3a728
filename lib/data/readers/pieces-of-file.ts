import { open } from 'node:fs/promises'

const pieceBytes = 1 << 21

/**
 * The bytes of a file in order, some megabytes at a time; a piece holds until the next but one is asked for. The next is read
 * while one is looked at. Two buffers serve for all: those that a stream leaves behind keep the memory's keeper busy.
 */
export async function* piecesOfFile(file: string): AsyncGenerator<Uint8Array, void> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const room = (): Uint8Array => new Uint8Array(Math.min(pieceBytes, size + 1))
    let [piece, next] = [room(), room()]
    let reading = handle.read(piece)
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      const full = piece.subarray(0, bytesRead)
      reading = handle.read(next)
      // It may fail while the piece is looked at; whoever awaits it is told.
      reading.catch(() => {})
      ;[piece, next] = [next, piece]
      yield full
    }
  } finally {
    await handle.close()
  }
}
