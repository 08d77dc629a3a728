import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, lines } from '../data/package-folder.ts'
import { command } from './command.ts'
import { repository } from './zhikong.ts'

const samples = join(repository, 'data-samples/front-page')

test('the sample package: each export in its dialect, monthly files once, nothing unknown', async () => {
  const { code, stdout } = await command('frontpage', [samples])
  expect(code).toBe(0)
  expect(stdout).toContain('letter-codes/2024-01.csv, letter-codes/2024-02.csv  (gb18030)')
  for (const title of ['现行首页代码（A–F）', '旧版首页代码（P）', '拼音首字母', '医保结算清单', '中文表头']) {
    expect(stdout).toContain(`写法  ${title}`)
  }
  expect(stdout).toContain('C06x01C, C06x02C, C06x03C → other_diagnoses')
  expect(stdout).toContain('A48, A49 → case_id')
  expect(stdout).toMatch(/个人标识，不读入 \(7\)\n {4}A11, A26, A27, A32, A35, B25, C18x01\n/)
  expect(stdout).not.toContain('不认识')
})

test('a lone file: what is missing and what is not known, with what may have been meant', async () => {
  const file = join(folderWith({ 'a.csv': lines('A01,A48,A49,出院日斯,B15x,备考', 'H1,1,1,2023-01-05,x,y') }), 'a.csv')
  const { code, stdout } = await command('frontpage', [file], { lang: 'en' })
  expect(code).toBe(1)
  expect(stdout).toContain('出院日斯  did you mean "出院日期" (discharge_date)?')
  expect(stdout).toContain('B15x  did you mean "B15" (discharge_date)?')
  expect(stdout).toMatch(/\n {4}备考\n/)
  expect(stdout).toMatch(/Required columns that are missing \(1\)\n {4}discharge_date/)
  expect(stdout).toContain('ZK-COL-MISSING')
})

test('a draft is filled in and read back; one that exists is left alone', async () => {
  const folder = folderWith({ 'a.csv': lines('BAH,ZYCS,出院日斯,备考', '1,1,2023-01-05,y') })
  const [file, mapping] = [join(folder, 'a.csv'), join(folder, 'mapping.json')]
  await command('frontpage', [file], { options: { draft: mapping } })
  const draft = JSON.parse(readFileSync(mapping, 'utf8'))
  expect(draft).toMatchObject({
    format: 'zhikong-mapping/1',
    headers: { 出院日斯: null, 备考: null },
    values: { organization_id: null },
    suggestions: { 出院日斯: 'discharge_date' },
  })
  const again = await command('frontpage', [file], { options: { draft: mapping } })
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('ZK-MAPPING-EXISTS')])

  const filled = {
    ...draft,
    headers: { ...draft.headers, 出院日斯: 'discharge_date' },
    values: { organization_id: 'H1' },
  }
  writeFileSync(mapping, JSON.stringify(filled))
  const read = await command('frontpage', [file], { options: { mapping, json: true } })
  expect(read.code).toBe(0)
  expect(JSON.parse(read.stdout)).toMatchObject({
    files: [
      {
        path: 'a.csv',
        missing: [],
        headers: [
          { header: 'BAH', is: 'key', columns: ['case_id', 'patient_key'], by: 'pinyin' },
          { header: 'ZYCS', is: 'key', columns: ['case_id'], by: 'pinyin' },
          { header: '出院日斯', is: 'column', columns: ['discharge_date'], by: 'mapping' },
          { header: '备考', is: 'unread', by: 'mapping' },
        ],
      },
    ],
    problems: [],
  })
})

test('a mapping that cannot be read says where', async () => {
  const folder = folderWith({
    'a.csv': lines('A01', 'H1'),
    'm.json': '{"format":"zhikong-mapping/1","headers":{"x":"total_costs"},"values":{"organisation":"H"}}',
    'n.json': '{"format":"other","headers":[]}',
  })
  const file = join(folder, 'a.csv')
  const unknown = await command('frontpage', [file], { options: { mapping: join(folder, 'm.json') }, lang: 'en' })
  expect(unknown.stderr).toContain('m.json: No column "total_costs". Did you mean "total_cost"?')
  expect(unknown.stderr).toContain('m.json: No column "organisation".')
  const shape = await command('frontpage', [file], { options: { mapping: join(folder, 'n.json') }, lang: 'en' })
  expect(shape.stderr.match(/ZK-MAPPING-INVALID/g)).toHaveLength(2)
  expect(existsSync(join(folder, 'mapping.json'))).toBe(false)
})
