import { expect, test } from 'vitest'
import { folderWith, lines } from '../data/package-folder.ts'
import { command } from './command.ts'
import { typed } from './typed.ts'
import { problemLines, type Said, stackTrace } from './zhikong.ts'

/** Wrong usage is exit 2, nothing on standard output, one line for each mistake, and never a stack trace. */
function expectUsage(said: Said, lines: readonly string[]): void {
  expect([said.code, said.stdout]).toEqual([2, ''])
  expect(problemLines(said)).toEqual(lines.map((line) => expect.stringContaining(line)))
  expect(said.stderr).not.toMatch(stackTrace)
}

test.each([
  [['chek', 'data'], '没有命令“chek”。是否指“check”？', 'There is no command "chek". Did you mean "check"?'],
  [['run'], '缺少参数 <analysis>。', '<analysis> is missing.'],
  [['check', 'a', 'b'], '给“check”的参数太多。', 'Too many arguments for "check".'],
  [
    ['run', 'x', '--dat', 'y'],
    '没有选项“--dat”。是否指“--data”？',
    'There is no option "--dat". Did you mean "--data"?',
  ],
  [['run', 'x', '--data'], '选项 --data <folder> 后面缺少值。', 'The option --data <folder> needs a value.'],
  [['run', 'x', '--set', 'year'], '--set year 写法不对', '--set year is not written as --set name=value'],
] as const)('%j is answered in one line', async ([first, ...rest], zh, en) => {
  expectUsage(await typed([first, '--lang', 'zh', ...rest]), [zh])
  expectUsage(await typed([first, '--lang', 'en', ...rest]), [en])
})

const run = { data: 'data-samples/province', format: 'json', out: 'out' }

test('an analysis that does not exist is answered with the nearest', async () => {
  expectUsage(await command('run', ['anual-report'], { options: run }), [
    'ZK-ANALYSIS-UNKNOWN  没有分析“anual-report”。是否指“annual-report”？',
  ])
  expectUsage(await command('run', ['anual-report'], { options: run, lang: 'en' }), [
    'There is no analysis "anual-report". Did you mean "annual-report"?',
  ])
})

test('a report needs data', async () => {
  expectUsage(await command('run', ['annual-report'], { options: { format: 'json', out: 'out' } }), [
    'ZK-DATA-NEEDED  分析“annual-report”需要数据。请用 --data 指定',
  ])
})

test('a format that does not exist is answered with those that do', async () => {
  expectUsage(await command('run', ['annual-report'], { options: { ...run, format: 'pdf,docx,xls' } }), [
    'ZK-FORMAT-UNKNOWN  没有输出格式“docx”，--format 可用：pdf, html, json。',
    'ZK-FORMAT-UNKNOWN  没有输出格式“xls”',
  ])
})

test('wrong settings are said together, before any data are read', async () => {
  const options = { ...run, data: 'no-such-folder', set: { year: 'abc', yaer: '2024' } }
  expectUsage(await command('run', ['annual-report'], { options }), [
    'ZK-PARAM-INVALID  参数 year=abc 不可用：应为年份，如 2024。',
    'ZK-PARAM-INVALID  参数 yaer=2024 不可用：可用的参数：year。',
  ])
  expectUsage(await command('run', ['annual-report'], { options, lang: 'en' }), [
    'Parameter year=abc cannot be used: it must be a year, such as 2024.',
    'Parameter yaer=2024 cannot be used: known are year.',
  ])
})

test('a year without data is answered with the months that there are', async () => {
  const data = folderWith({
    'datapackage.json': JSON.stringify({ name: 'tiny', resources: [{ name: 'submissions', path: 'reports.csv' }] }),
    'reports.csv': lines(
      'organization_id,period,element,value',
      'H1,2023-02,gs_discharges,20',
      'H1,2023-04,gs_discharges,30',
    ),
  })
  expectUsage(await command('run', ['annual-report'], { options: { ...run, data, set: { year: '1990' } } }), [
    'ZK-PARAM-INVALID  参数 year=1990 不可用：数据只有 2023-02 至 2023-04。',
  ])
})
