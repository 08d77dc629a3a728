import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { random } from '../../lib/core/index.ts'
import { formPlan } from '../../lib/forms/index.ts'
import { fill } from '../forms/round-trip/fill.ts'
import { cellsOf, openWhole, toBytes } from '../forms/round-trip/sheets.ts'
import { command } from './command.ts'
import { problemLines, type Said } from './zhikong.ts'

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)
const make = (options: Readonly<Record<string, unknown>>, lang: 'zh' | 'en' = 'zh'): Promise<Said> =>
  command('form make', [['general-surgery']], { lang, options: { period: '2024-Q1', out: at('forms'), ...options } })
const collect = (options: Readonly<Record<string, unknown>> = {}): Promise<Said> =>
  command('form collect', [at('back')], { options: { out: at('out'), ...options } })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-form-'))
  writeFileSync(at('hospitals.csv'), '机构代码,机构名称\nH1,第一医院\nH2,第二医院\nH3,第三医院\n')
  await make({ organizations: at('hospitals.csv'), deadline: '2024/4/10' })
  mkdirSync(at('back'))
  const plan = formPlan({ form: 'general-surgery', period: '2024-Q1' })
  for (const id of ['H1', 'H2']) {
    const book = await openWhole(
      readFileSync(at('forms', 'general-surgery', '2024-Q1', `general-surgery-2024-Q1-${id}.xlsx`)),
    )
    fill(book, plan, random(id))
    if (id === 'H2') cellsOf(book)('gs_nurses', '2024-Q1').value = '约40'
    cellsOf(book)('gs_nurses', 'remark').value = '含手术室'
    book.modified = new Date(Date.UTC(2024, 3, id === 'H1' ? 8 : 12))
    writeFileSync(at('back', `${id}.xlsx`), await toBytes(book))
  }
  writeFileSync(at('receipts.csv'), '文件,收到日期\nH1.xlsx,2024-04-09\nH2,2024-04-12\n')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('one workbook is made for each institution, and one for all if asked', async () => {
  expect(readdirSync(at('forms', 'general-surgery', '2024-Q1'))).toEqual([
    'general-surgery-2024-Q1-H1.xlsx',
    'general-surgery-2024-Q1-H2.xlsx',
    'general-surgery-2024-Q1-H3.xlsx',
  ])
  const { code, stdout } = await make({ organizations: at('hospitals.csv'), blank: true, out: at('blank') })
  expect([code, stdout.trim().split('/').at(-1)]).toEqual([0, 'general-surgery-2024-Q1.xlsx'])
})

test('what is called wrongly is said in a sentence, with exit code 2', async () => {
  const unknown = await command('form make', [['general-surgerie']], { options: { period: '2024-Q1', out: at('x') } })
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('是否指“general-surgery”？')])
  expect(await make({ period: '2024-Q5' })).toMatchObject({ code: 2 })
  expect(await make({ deadline: '四月十日' })).toMatchObject({ code: 2 })
})

describe('collecting', () => {
  let said: Said
  beforeAll(async () => {
    said = await collect({ organizations: at('hospitals.csv'), received: at('receipts.csv') })
  }, 60_000)

  test('says what came, what is lacking, what is late, and what is wrong where; exit code 1', () => {
    expect(said.code).toBe(1)
    expect(said.stdout).toContain('general-surgery 2024-Q1：齐全 1 家，不全 1 家，未收到 1 家，迟报 1 家')
    expect(said.stdout).toContain('未收到：H3')
    expect(said.stdout).toContain('ZK-FORM-APPROXIMATE  H2.xlsx 填报!F6：“约40”不是确数。')
    expect(problemLines(said)).toEqual([])
  })

  test('writes a data package that can be checked, with every number but the one that is none', async () => {
    const rows = readFileSync(at('out', 'submissions.csv'), 'utf8').trim().split('\r\n')
    expect(rows).toHaveLength(1 + 20 + 19)
    expect(rows.filter((row) => row.includes('gs_nurses')).map((row) => row.split(',')[0])).toEqual(['H1'])
    const checked = await command('check', [at('out')])
    expect(checked.stdout).toContain('submissions：读入 39 = 使用 39 + 隔离 0 + 筛除 0')
    expect(checked.stdout).toContain('organizations：读入 3 = 使用 3')
  })

  test('writes a marked copy for the institution with a problem, and for no other', () => {
    expect(readdirSync(at('out', 'returned'))).toEqual(['H2.xlsx'])
    expect(existsSync(at('out', 'collected.xlsx'))).toBe(true)
  })

  test('tells a program the same', async () => {
    const { workbooks, problems, coverage, numbers } = JSON.parse(
      (await collect({ json: true, deadline: '2024-04-10' })).stdout,
    )
    expect(workbooks).toMatchObject([
      { path: 'H1.xlsx', organization: 'H1', taken: 20, problems: 0, receipt: { verdict: 'unproven', basis: 'saved' } },
      { path: 'H2.xlsx', organization: 'H2', taken: 19, problems: 1, receipt: { verdict: 'late', date: '2024-04-12' } },
    ])
    expect(problems).toMatchObject([{ cell: '填报!F6', element: 'gs_nurses', value: '约40', used: false }])
    expect([numbers, coverage.length]).toEqual([39, 2])
  })

  test('an empty folder, a wrong list of receipts and a list without institutions are named', async () => {
    writeFileSync(at('bad.csv'), 'file,day\nH1.xlsx,四月\n')
    expect(await collect({ received: at('bad.csv') })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('ZK-FORM-RECEIVED'),
    })
    const nothing = await command('form collect', [at('out', 'nowhere')], { options: { out: at('out2') } })
    expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('ZK-FILE-UNREADABLE') })
  })
})
