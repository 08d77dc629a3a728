import { expect, test } from 'vitest'
import { describe } from '../../lib/core/index.ts'
import { dataPackage, readDataPackage } from '../../lib/data/index.ts'
import { codesOf, folderWith, problemsOf } from './package-folder.ts'

const resources = [{ name: 'submissions', path: 'a.csv' }]

test('loose descriptions become strict ones: defaults filled in, format and separator from the extension', () => {
  const made = dataPackage({
    name: 'x',
    root: '/data',
    resources: [...resources, { name: 'targets', path: ['t1.tsv', 't2.tsv'] }],
  })
  expect(made).toMatchObject({ name: 'x', title: { zh: 'x', en: 'x' }, synthetic: false, regions: [], breaks: [] })
  expect(made.resources).toEqual([
    {
      name: 'submissions',
      table: 'submissions',
      paths: ['a.csv'],
      format: 'csv',
      delimiter: ',',
      missingValues: [''],
      mapping: {},
    },
    {
      name: 'targets',
      table: 'targets',
      paths: ['t1.tsv', 't2.tsv'],
      format: 'csv',
      delimiter: '\t',
      missingValues: [''],
      mapping: {},
    },
  ])
})

test('every fault of a description is named at once, with its place', async () => {
  const description = {
    name: '',
    zhikong: { regions: [{ code: 1, name: { zh: '市', en: 'City' } }], sinthetic: true },
    resources: [{ name: 'submissions', path: '/etc/passwd' }, { name: 'x', path: '../secret.csv' }, { path: 'a.csv' }],
  }
  const folder = folderWith({ 'datapackage.json': JSON.stringify(description) })
  const problems = await problemsOf(readDataPackage(folder))
  expect(problems.every(({ code, place }) => code === 'ZK-PACKAGE-INVALID' && place.file === 'datapackage.json')).toBe(
    true,
  )
  expect(problems.map(({ params }) => 'at' in params && params.at)).toEqual(
    expect.arrayContaining([
      '$.name',
      '$.zhikong.regions[0].code',
      '$.zhikong',
      '$.resources[0].path',
      '$.resources[1].path',
      '$.resources[2].name',
    ]),
  )
})

test('a name that is no table, a format nobody can guess, formats mixed, a wide file of another table', async () => {
  const work = Promise.resolve().then(() =>
    dataPackage({
      name: 'x',
      root: '.',
      resources: [
        { name: 'submission', path: 'a.csv' },
        { name: 'targets', path: 'a.dat' },
        { name: 'facts', path: ['a.csv', 'b.xlsx'] },
        { name: 'discharges', path: 'a.csv', zhikong: { unpivot: { a: 'b' } } },
      ],
    }),
  )
  const problems = await problemsOf(work)
  expect(problems.map(({ params }) => 'at' in params && params.at)).toEqual([
    '$.resources[0].name',
    '$.resources[1].format',
    '$.resources[2].path',
    '$.resources[3].zhikong.unpivot',
  ])
  expect(
    problems
      .slice(0, 1)
      .map((problem) => describe(problem, 'zh'))
      .join(),
  ).toContain('submissions')
})

test('a description that is not there, and one that is no JSON', async () => {
  const folder = folderWith({})
  const missing = async (source: string) => problemsOf(readDataPackage(source))
  expect(await missing(folder)).toMatchObject([{ code: 'ZK-PACKAGE-MISSING', params: { folder, exists: true } }])
  expect(await missing('no/such/folder')).toMatchObject([{ code: 'ZK-PACKAGE-MISSING', params: { exists: false } }])
  expect(await codesOf(readDataPackage('no/such.json'))).toEqual(['ZK-FILE-MISSING'])
  expect(await problemsOf(readDataPackage(folderWith({ 'datapackage.json': '{ "name": ' })))).toMatchObject([
    { code: 'ZK-PACKAGE-INVALID', params: { at: '$' }, place: { file: 'datapackage.json' } },
  ])
})

test('the file itself may be named instead of its folder', async () => {
  const folder = folderWith({ 'other.json': JSON.stringify({ name: 'y', resources }) })
  expect(await readDataPackage(`${folder}/other.json`)).toMatchObject({ name: 'y', root: folder })
})
