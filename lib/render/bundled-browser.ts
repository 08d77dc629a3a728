import { createReadStream, createWriteStream } from 'node:fs'
import { access, chmod, lstat, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar'

export type Bundled = { readonly executablePath: string; readonly env: { readonly [name: string]: string } }
export type Environment = { readonly [name: string]: string | undefined }

/** Why the bundled browser cannot be had here, as a sentence. */
export type Refused = { readonly why: string }

/**
 * The headless shell that comes with the package, unpacked once (about 3 s) into a cache folder of one's own. Its own unpacking
 * is not used: that reuses any file called `chromium` in the shared temp folder, stale or tampered with.
 */
export async function bundledBrowser(env: Environment, unpacking: () => void): Promise<Bundled | Refused> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { why: `not for ${process.platform} ${process.arch}` }
  const packageFolder = findPackage()
  if (packageFolder === undefined) return { why: '@sparticuz/chromium is not installed' }
  const version = await versionOf(packageFolder)
  const cache = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhikong')
  const folder = join(cache, `chromium-${version}-x64`)
  try {
    if (!(await exists(folder))) await unpack(packageFolder, cache, folder, unpacking)
    const unsafe = await tamperable(folder)
    if (unsafe !== undefined) return { why: unsafe }
    return { executablePath: join(folder, 'chromium'), env: await libraries(folder, env) }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

function findPackage(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    return join(dirname(entry), '..', '..')
  } catch {
    return undefined
  }
}

async function versionOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** Unpacks under a name of its own and renames, so that two processes that start together cannot disturb each other. */
async function unpack(source: string, cache: string, folder: string, unpacking: () => void): Promise<void> {
  unpacking()
  const partial = `${folder}.${process.pid}.partial`
  await mkdir(cache, { recursive: true, mode: 0o700 })
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { mode: 0o700 })
  try {
    const browser = join(partial, 'chromium')
    await pipeline(
      createReadStream(join(source, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(browser),
    )
    await chmod(browser, 0o700)
    const shared = createReadStream(join(source, 'bin', 'al2023.tar.br'))
    await pipeline(shared, createBrotliDecompress(), extract({ cwd: partial }))
    await rename(partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    if (!(await exists(folder))) throw error
  }
}

async function tamperable(folder: string): Promise<string | undefined> {
  for (const path of [folder, join(folder, 'chromium')]) {
    const { uid, mode } = await lstat(path)
    if (uid !== process.getuid?.()) return `${path} belongs to another user`
    if ((mode & 0o022) !== 0) return `${path} can be changed by other users`
  }
  return undefined
}

const systemLibraries = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib']

/** NSS comes with the bundle; it is used only where the system has none. */
async function libraries(folder: string, env: Environment): Promise<{ [name: string]: string }> {
  const found = await Promise.all(systemLibraries.map((path) => exists(join(path, 'libnss3.so'))))
  if (found.includes(true)) return {}
  const before = env.LD_LIBRARY_PATH
  const own = join(folder, 'lib')
  return { LD_LIBRARY_PATH: before === undefined || before === '' ? own : `${own}:${before}` }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
