import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { problemLines, repository, zhikong } from './cli/zhikong.ts'
import { gaps, noBrowser } from './notebook/making.ts'
import { projectWith } from './notebook/project.ts'

if (noBrowser !== undefined) console.log(`skipped: commands of the README (${noBrowser})`)

const readmes = { en: 'README.md', zh: 'README.zh-CN.md' }
const texts = Object.values(readmes).map((name) => readFileSync(join(repository, name), 'utf8'))

/** The fenced blocks of one language in a text. */
const fenced = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block)

const [english = '', chinese = ''] = texts
const commands = fenced(english, 'sh').flatMap((block) => block.trim().split('\n'))
const [example = '', template = ''] = [...fenced(english, 'ts'), ...fenced(english, 'hbs')]

test('both READMEs show the same commands, scripts and files', () => {
  for (const language of ['sh', 'ts', 'hbs', 'csv', 'json', 'js']) {
    expect(fenced(chinese, language)).toEqual(fenced(english, language))
    expect(fenced(english, language).length).toBeGreaterThan(0)
  }
})

test('what the READMEs link to is there', () => {
  const links = texts.flatMap((text) => [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target))
  expect(links.filter((target) => !existsSync(join(repository, target)))).toEqual([])
})

// `npm ci`, `npm start` and `npm test` are not run from inside a test: their scripts are what the tests of the command line run.
test('the first two commands are scripts of the package', () => {
  const { scripts, engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  expect(commands.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
  expect(scripts.start).toBe('node lib/cli/zhikong.mjs run annual-report --data data-samples/province')
  expect(scripts.test).toBe('npm run types && npm run lint && npm run unit && npm run report')
  for (const text of texts) expect(text).toContain(engines.node.replace('>=', ''))
})

test('what is said not to work yet does not', () => {
  for (const command of ['batch', 'preview']) {
    expect(zhikong([command]).stderr).toContain(`没有命令“${command}”`)
  }
})

test('the number of indicators is that of the catalogue', () => {
  const count = zhikong(['catalogue']).stdout.trim().split('\n').length
  for (const text of texts) expect(text).toMatch(new RegExp(`\\b${count} (indicators|项指标)`))
})

test('a foreign file and its description are a data package', () => {
  const [csv = '', json = ''] = [...fenced(english, 'csv'), ...fenced(english, 'json')]
  const folder = projectWith({ 'data/monthly.csv': csv, 'data/datapackage.json': json })
  const said = zhikong(['check', 'data'], folder)
  expect(said.code).toBe(0)
  // Two rows of two numbers each.
  expect(said.stdout).toContain('submissions：读入 4 = 使用 4 + 隔离 0 + 筛除 0')
})

describe.skipIf(noBrowser !== undefined || process.platform === 'win32')('each command works as it stands', () => {
  let folder = ''
  beforeAll(() => {
    folder = projectWith({ 'analyses/reoperation.ts': example, 'templates/reoperation/report.hbs': template })
    symlinkSync(join(repository, 'data-samples'), join(folder, 'data-samples'))
    mkdirSync(join(folder, 'node_modules', '.bin'))
    symlinkSync(join(repository, 'lib/cli/zhikong.mjs'), join(folder, 'node_modules/.bin/zhikong'))
  })

  // A shell of a person's own, without what npm hands down to the tests it runs.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))

  // The sample province has errors planted in it, and the forms are not filled in, so that these two end with 1.
  test.each(commands.slice(2))('%s', (command) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' })
    expect(problemLines({ code: status, stdout, stderr })).toEqual([])
    expect(status).toBe(/ (check|collect) /.test(command) ? 1 : 0)
    // Where a file is asked for, what is printed are the names of those that were made.
    if (!command.includes(' chart ') || !command.includes('--out')) expect(stdout.length).toBeGreaterThan(50)
    else for (const name of stdout.trim().split('\n')) expect(existsSync(join(folder, name))).toBe(true)
  })

  test('the example is a report of two indicators', () => {
    const model = readFileSync(join(folder, 'out/reoperation/year-2024/report.json'), 'utf8')
    const { figures, lists } = JSON.parse(model)
    expect(Object.keys(figures).length).toBeGreaterThanOrEqual(4)
    expect(lists.pages.map(({ code }: { code: string }) => code)).toEqual(['GS-2022-06', 'UR-2022-10b'])
    expect(model.match(gaps)).toBeNull()
  })
})
