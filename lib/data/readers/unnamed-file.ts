import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that lives only while it is read. */
export type UnnamedFile = {
  /** Under which the engine can open it. */
  readonly path: string
  readonly handle: FileHandle
  /** It is gone after this. */
  release(): Promise<void>
}

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm'
const isLinux = process.platform === 'linux'

/**
 * A file for names and numbers of persons that the engine must read in another encoding. On Linux it has no name, so nobody
 * can come upon it, and it is gone when this process ends, however it ends; it stands in memory where there is room. Elsewhere
 * it is a file that only its owner may read, in a folder that is removed.
 */
export async function unnamedFile(scratch: string, bytes: number): Promise<UnnamedFile> {
  const folder = isLinux && (await hasRoom(inMemory, bytes)) ? inMemory : scratch
  const path = join(folder, `zhikong-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  if (isLinux) await rm(path)
  return {
    path: isLinux ? `/proc/self/fd/${handle.fd}` : path,
    handle,
    async release() {
      await handle.close()
      await rm(path, { force: true })
    },
  }
}

async function hasRoom(folder: string, bytes: number): Promise<boolean> {
  const room = await statfs(folder).catch(() => undefined)
  return room !== undefined && room.bavail * room.bsize > bytes
}
