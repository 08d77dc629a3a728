import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { quiet } from '../../lib/core/index.ts'
import {
  type Collected,
  collectedFiles,
  collectForms,
  formCoverage,
  formNames,
  returnedCopies,
} from '../../lib/forms/index.ts'
import { fillFolder, type Ledger } from '../forms/round-trip/ledger.ts'
import type { Benchmark } from './figure.ts'
import { alternate, timed } from './measure.ts'

const rounds = 3

/** 300 workbooks filled in, one in ten with faults: reading and checking all of them, against exceljs opening the same files. */
export const forms: Benchmark = {
  name: 'forms',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'zhikong-bench-'))
    try {
      const scale = { institutions: 300, faulty: 30, faultsEach: 6, forms: formNames(), monthlyIn: 7 }
      const ledger = await fillFolder(folder, scale)
      const seconds = async (work: () => Promise<unknown>): Promise<number> => (await timed(work)).wall / 1000
      const { own, floor } = await alternate(
        () => seconds(() => collected(folder, ledger)),
        () => seconds(() => opened(folder, ledger)),
        rounds,
      )
      const whole = [await seconds(() => everything(folder, ledger))]
      return [
        {
          name: 'read and check 300 forms',
          unit: 's',
          own,
          floor: { name: 'exceljs opens them', samples: floor },
          target: { of: 'own', atMost: 30 },
        },
        { name: '  with all results and marked copies', unit: 's', own: whole, target: { of: 'own', atMost: 30 } },
      ]
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

const collected = (folder: string, { institutions }: Ledger): Promise<Collected> =>
  collectForms({ folder, out: join(folder, 'out'), organizations: institutions, effects: quiet })

/** Files that are no workbooks are refused by both. */
async function opened(folder: string, { files }: Ledger): Promise<void> {
  for (const file of files) {
    const bytes = await readFile(join(folder, file))
    await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer).catch(() => undefined)
  }
}

async function everything(folder: string, ledger: Ledger): Promise<void> {
  const found = await collected(folder, ledger)
  for await (const _ of returnedCopies(found, folder, quiet, () => {}));
  await collectedFiles(found, formCoverage(found.forms, ledger.institutions), undefined, quiet)
}
