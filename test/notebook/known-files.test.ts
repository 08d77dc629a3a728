import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ProblemError } from '../../lib/core/index.ts'
import { knownPackage } from '../../lib/notebook/index.ts'
import { folderWith } from '../data/package-folder.ts'

const nhsr = '"period","org_code","type","attendances","breaches","admissions"\n'
const hrrp =
  '"Facility Name","Facility ID","State","Measure Name","Number of Discharges","Excess Readmission Ratio","Number of Readmissions"\n'

test('a file is known by its headers, whatever it is called, alone or as the only one of its folder', () => {
  const folder = folderWith({ 'mine.csv': nhsr, 'other.csv': 'a,b\n' })
  for (const path of [folder, join(folder, 'mine.csv')]) {
    const found = knownPackage(path)
    expect(found).toMatchObject({ name: 'nhsr-ae-attendances', root: folder })
    expect(found?.resources[0]).toMatchObject({ path: 'mine.csv' })
  }
  expect(knownPackage(join(folder, 'other.csv'))).toBeUndefined()
})

test('a folder with several known files asks which is meant', () => {
  const folder = folderWith({ 'a.csv': hrrp, 'b.csv': nhsr })
  const attempt = (): unknown => knownPackage(folder)
  expect(attempt).toThrow(ProblemError)
  expect(attempt).toThrow(/ZK-DATA-SEVERAL|a\.csv, b\.csv/)
})
