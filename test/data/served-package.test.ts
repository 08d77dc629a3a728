import { expect, test } from 'vitest'
import { ProblemError } from '../../lib/core/index.ts'
import { type DataPackageSpec, dataPackage } from '../../lib/data/index.ts'

const url = 'postgres://db/quality?table=stays'
const packageOf = (...resources: DataPackageSpec['resources']) => dataPackage({ name: 'x', root: '.', resources })
const problems = (...resources: DataPackageSpec['resources']): string[] => {
  try {
    packageOf(...resources)
    return []
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.problems.map(({ code, place }) => `${code} ${place.field ?? ''}`.trim())
  }
}

test('discharges may be a table of a database, with a mapping and what the site calls this state of it', () => {
  const zhikong = { mapping: { department: '科室' }, fingerprint: '2024-12-31' }
  expect(packageOf({ name: 'discharges', path: url, zhikong }).resources).toMatchObject([
    { table: 'discharges', paths: [url], mapping: { department: '科室' }, fingerprint: '2024-12-31' },
  ])
})

test('what cannot be asked of a database is refused', () => {
  expect(problems({ name: 'submissions', path: url })).toEqual(['ZK-PACKAGE-INVALID'])
  expect(problems({ name: 'discharges', path: url, zhikong: { where: { kind: '1' } } })).toEqual(['ZK-PACKAGE-INVALID'])
  expect(problems({ name: 'discharges', path: url, zhikong: { mapping: { sex: { value: '1' } } } })).toEqual([
    'ZK-PACKAGE-INVALID',
  ])
  expect(problems({ name: 'discharges', path: [url] })).toEqual(['ZK-PACKAGE-INVALID'])
  expect(
    problems({ name: 'discharges', path: url }, { name: 'more', path: 'a.csv', zhikong: { table: 'discharges' } }),
  ).toEqual(['ZK-PACKAGE-INVALID'])
})

test('an address without a table, and one with a password, which is not repeated', () => {
  expect(problems({ name: 'discharges', path: 'postgres://db/quality' })).toEqual(['ZK-SERVER-URL $.resources[0].path'])
  const path = 'clickhouse://reader:hunter2@db/quality?table=stays'
  expect(problems({ name: 'discharges', path })).toEqual(['ZK-SERVER-PASSWORD $.resources[0].path'])
  expect(() => packageOf({ name: 'discharges', path })).toThrow(/ZHIKONG_CLICKHOUSE_PASSWORD/)
  expect(() => packageOf({ name: 'discharges', path })).not.toThrow(/hunter2/)
})
