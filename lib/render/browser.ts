import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename, delimiter, join } from 'node:path'
import { ProblemError, problem } from '../core/index.ts'
import { bundledBrowser, type Environment } from './bundled-browser.ts'

/** One place where a browser was looked for, and what was found there. */
export type Looked = { readonly where: string; readonly found: string }

export type BrowserChoice = {
  readonly executablePath: string
  /** The headless shell prints five times as fast as a full browser, in half the memory. */
  readonly kind: 'headless-shell' | 'full'
  readonly from: 'environment' | 'installed' | 'bundled'
  /** What the browser needs in its environment besides ours. */
  readonly env: { readonly [name: string]: string }
  readonly looked: readonly Looked[]
}

const variables = ['ZHIKONG_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const
const shells = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell']
const full = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const elsewhere: { readonly [platform: string]: readonly string[] } = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * Which browser prints: the one that the environment names, an installed headless shell, the bundled one, an installed
 * full browser, in this order.
 * @throws ProblemError `ZK-BROWSER-UNUSABLE` where the environment names one that cannot be run (never passed over), and
 * `ZK-BROWSER-NONE` with every place looked at and the command that installs one.
 */
export async function findBrowser(
  env: Environment = process.env,
  unpacking: () => void = () => {},
): Promise<BrowserChoice> {
  const looked: Looked[] = []
  const named = await fromEnvironment(env, looked)
  if (named !== undefined) return chosen(named, 'environment', looked)
  const shell = await installed(shells, [], env, looked)
  if (shell !== undefined) return chosen(shell, 'installed', looked)
  const bundled = await bundledBrowser(env, unpacking)
  looked.push({ where: '@sparticuz/chromium', found: 'why' in bundled ? bundled.why : bundled.executablePath })
  if (!('why' in bundled)) return { ...bundled, kind: 'headless-shell', from: 'bundled', looked }
  const whole = await installed(full, elsewhere[process.platform] ?? [], env, looked)
  if (whole !== undefined) return chosen(whole, 'installed', looked)
  throw new ProblemError([problem('ZK-BROWSER-NONE', { looked: looked.map(sentence).join('; '), install: install() })])
}

function chosen(executablePath: string, from: BrowserChoice['from'], looked: readonly Looked[]): BrowserChoice {
  const shell = /headless.shell/.test(basename(executablePath)) || /zhikong[\\/]chromium-/.test(executablePath)
  return { executablePath, from, kind: shell ? 'headless-shell' : 'full', env: {}, looked }
}

async function fromEnvironment(env: Environment, looked: Looked[]): Promise<string | undefined> {
  for (const variable of variables) {
    const path = env[variable]
    looked.push({ where: variable, found: path || 'not set' })
    if (path === undefined || path === '') continue
    const cause = await whyNot(path)
    if (cause !== undefined) throw new ProblemError([problem('ZK-BROWSER-UNUSABLE', { variable, path, cause })])
    return path
  }
  return undefined
}

async function installed(
  names: readonly string[],
  places: readonly string[],
  env: Environment,
  looked: Looked[],
): Promise<string | undefined> {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const paths = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places]
  for (const path of paths) {
    if ((await whyNot(path)) !== undefined) continue
    looked.push({ where: names.join(', '), found: path })
    return path
  }
  looked.push({ where: names.join(', '), found: 'not installed' })
  return undefined
}

/** Why a file cannot be run, or nothing where it can. */
const whyNot = (path: string): Promise<string | undefined> =>
  access(path, constants.X_OK).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  )

const sentence = ({ where, found }: Looked): string => `${where} (${found})`

function install(): string {
  if (process.platform === 'darwin') return 'brew install --cask chromium'
  if (process.platform === 'win32') return 'winget install Google.Chrome'
  return 'apt-get install chromium-headless-shell'
}
