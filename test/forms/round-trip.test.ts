import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Collected } from '../../lib/forms/index.ts'
import { differences, none } from './round-trip/differences.ts'
import { allKinds, fillFolder, type Ledger } from './round-trip/ledger.ts'
import { collectAll, recovered, reported } from './round-trip/reading.ts'

// The three that come last have cells of all sorts: months, lists of entries, per cent.
const forms = ['general-surgery', 'hyperbaric-oxygen', 'WZ-2016']
let folder = ''
let ledger: Ledger
let collected: Collected

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-forms-'))
  ledger = await fillFolder(folder, { institutions: 24, faulty: 20, faultsEach: 40, forms, monthlyIn: 3 })
  collected = await collectAll(folder, ledger)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every kind of fault was planted', () => {
  expect(allKinds().filter((kind) => !ledger.kinds.has(kind))).toEqual([])
  expect(ledger.kinds.size).toBeGreaterThan(50)
})

test('every good number is recovered, and no other', () => {
  expect(ledger.good.length).toBeGreaterThan(500)
  expect(differences(recovered(collected), ledger.good)).toEqual(none)
})

test('every planted fault is reported at its cell, and none else', () => {
  expect(differences(reported(collected), ledger.faults)).toEqual(none)
})

test('files that are no workbooks are named and left alone', () => {
  expect(collected.ignored).toEqual(['~$T001-general-surgery.xlsx', '说明.txt'])
})
