import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Collected, formNames } from '../../lib/forms/index.ts'
import { differences, none } from './round-trip/differences.ts'
import { allKinds, fillFolder, type Ledger, toBeOpened } from './round-trip/ledger.ts'
import { collectAll, recovered, reported } from './round-trip/reading.ts'

const missing = spawnSync('soffice', ['--version']).error ? 'no soffice: install libreoffice-calc' : undefined
if (missing !== undefined) console.log(`skipped: forms saved by LibreOffice (${missing})`)

describe.skipIf(missing !== undefined)('300 institutions, a tenth of them with LibreOffice', () => {
  let folder = ''
  let ledger: Ledger
  let collected: Collected
  let seconds = 0

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhikong-forms-'))
    ledger = await fillFolder(folder, {
      institutions: 300,
      faulty: 30,
      faultsEach: 6,
      forms: formNames(),
      monthlyIn: 7,
    })
    const opened = ledger.files.filter((file, i) => i % 10 === toBeOpened && !ledger.asTheyAre.has(file))
    saveWithLibreOffice(folder, opened)
    const start = performance.now()
    collected = await collectAll(folder, ledger)
    seconds = (performance.now() - start) / 1000
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('every form of the catalogue took part, and at least 25 kinds of fault were planted', () => {
    expect(new Set(ledger.files.map((file) => basename(file).replace(/^(改-)?T\d+-/, ''))).size).toBe(
      formNames().length,
    )
    expect(allKinds().filter((kind) => ledger.kinds.has(kind)).length).toBeGreaterThanOrEqual(25)
  })

  test('every good number is recovered, and no other', () => {
    expect(ledger.good.length).toBeGreaterThan(10_000)
    expect(differences(recovered(collected), ledger.good)).toEqual(none)
  })

  test('every planted fault is reported at its cell, and none else', () => {
    expect(differences(reported(collected), ledger.faults)).toEqual(none)
  })

  test('300 workbooks are read in under 30 seconds', () => {
    console.log(`read ${ledger.files.length} workbooks in ${seconds.toFixed(1)} s`)
    expect(seconds).toBeLessThan(30)
  })
})

/** Opens each workbook and saves it again under its own name. */
function saveWithLibreOffice(folder: string, files: readonly string[]): void {
  const saved = join(folder, 'saved')
  mkdirSync(saved)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const sources = files.map((file) => join(folder, file))
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', saved, ...sources], {
    stdio: 'ignore',
  })
  for (const file of files) renameSync(join(saved, basename(file)), join(folder, file))
  rmSync(saved, { recursive: true })
  rmSync(join(folder, 'profile'), { recursive: true })
}
