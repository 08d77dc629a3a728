import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from '../../lib/render/index.ts'
import { problemsOf } from '../report/fixtures/fill.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-browser-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function program(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}

test('the browser that the environment names comes first, our own variable before puppeteer’s', async () => {
  const [own, other] = [program('mine'), program('other')]
  const env = { ZHIKONG_BROWSER: own, PUPPETEER_EXECUTABLE_PATH: other, PATH: '' }
  expect(await findBrowser(env)).toMatchObject({ executablePath: own, from: 'environment', kind: 'full' })
  expect(await findBrowser({ ...env, ZHIKONG_BROWSER: '' })).toMatchObject({ executablePath: other })
})

test('a browser that the environment names but that cannot be run is an error, never passed over', async () => {
  program('chromium-headless-shell')
  const env = { ZHIKONG_BROWSER: join(folder, 'gone'), PATH: folder }
  expect(await problemsOf(() => findBrowser(env))).toEqual([
    `ZK-BROWSER-UNUSABLE  The browser "${join(folder, 'gone')}" named by ZHIKONG_BROWSER cannot be used: ENOENT. Correct or unset the variable.`,
  ])
})

test('an installed headless shell is found on the path, and is known for one', async () => {
  const path = program('chromium-headless-shell')
  const choice = await findBrowser({ PATH: folder })
  expect(choice).toMatchObject({ executablePath: path, from: 'installed', kind: 'headless-shell' })
  expect(choice.looked.map(({ where }) => where)).toEqual([
    'ZHIKONG_BROWSER',
    'PUPPETEER_EXECUTABLE_PATH',
    'chromium-headless-shell, chrome-headless-shell, headless_shell',
  ])
})

test('where the bundled browser cannot be unpacked, an installed full browser is next, then an error with every place', async () => {
  const path = program('chromium')
  const blocked = { XDG_CACHE_HOME: join(path, 'not-a-folder') }
  const choice = await findBrowser({ ...blocked, PATH: folder })
  expect(choice).toMatchObject({ executablePath: path, kind: 'full', from: 'installed' })
  if (process.platform !== 'linux') return
  const [problem = ''] = await problemsOf(() => findBrowser({ ...blocked, PATH: '' }))
  expect(problem).toMatch(
    /^ZK-BROWSER-NONE .*ZHIKONG_BROWSER \(not set\).*@sparticuz\/chromium \(.*ENOTDIR.*Run: apt-get install chromium-headless-shell$/,
  )
})
