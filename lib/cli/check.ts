import { join, resolve } from 'node:path'
import { describe, type Lang, withScratch } from '../core/index.ts'
import {
  type CheckResult,
  type DataPackageSpec,
  frontPagePackage,
  isPlainFile,
  openDataset,
  readMapping,
} from '../data/index.ts'
import { runAllChecks } from '../indicators/index.ts'
import { requireWritable, writeWhole } from '../render/index.ts'
import { changesBetween } from './check/changes.ts'
import { readEarlier, readRecord } from './check/earlier.ts'
import { checkPage } from './check/page.ts'
import { type CheckRecord, findingsListed, recordOf } from './check/record.ts'
import { asText } from './check/text.ts'
import { checkWorkbook } from './check/workbook.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

/**
 * `zhikong check`: what became of the rows, what was set aside and why, every check, and what changed since the run before;
 * printed, and written as record, workbook and page. Exit 1 on a fatal finding.
 */
export const main: Command = async ([data], options, lang) => {
  const effects = terminal(lang)
  const against = typeof options.against === 'string' ? await readEarlier(resolve(options.against)) : undefined
  const source = await sourceOf(String(data), options.mapping)
  const out = resolve(typeof options.out === 'string' ? options.out : 'out', 'check')
  try {
    return await withScratch(async (quarantineDir) => {
      const dataset = await openDataset(source, { effects, quarantineDir })
      try {
        const folder = join(out, dataset.name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_'))
        await requireWritable(folder)
        for (const warning of dataset.warnings) effects.log(describe(warning, lang))
        effects.progress(steps.check[lang])
        const found = await recordOf(dataset, await runAllChecks(dataset, { limit: findingsListed }))
        const earlier = against ?? (await readRecord(join(folder, 'check.json')))
        const record = earlier ? { ...found, changes: changesBetween(earlier, found) } : found
        await publish(record, folder, lang)
        effects.stop()
        for (const name of files) effects.log(join(folder, name))
        process.stdout.write(`${options.json === true ? asJson(record, lang) : asText(record, lang)}\n`)
        return record.checks.some(isFatal) ? 1 : 0
      } finally {
        await dataset.close()
      }
    })
  } finally {
    effects.stop()
  }
}

/** A data package, or the front pages of a file that belongs to none. */
async function sourceOf(data: string, mapping: unknown): Promise<string | DataPackageSpec> {
  if (!isPlainFile(data)) return resolve(data)
  return frontPagePackage(data, typeof mapping === 'string' ? await readMapping(resolve(mapping)) : undefined)
}

const steps = { check: { zh: '核查', en: 'checking' } } as const
const files = ['check.json', 'check.xlsx', 'check.html'] as const

async function publish(record: CheckRecord, folder: string, lang: Lang): Promise<void> {
  await writeWhole(join(folder, 'check.xlsx'), await checkWorkbook(record, lang))
  await writeWhole(join(folder, 'check.html'), checkPage(record, lang))
  // The record is what the next run is held against: it is written once the others are.
  await writeWhole(join(folder, 'check.json'), `${JSON.stringify(record, undefined, 1)}\n`)
}

const isFatal = ({ severity, status }: CheckResult): boolean =>
  severity === 'fatal' && (status === 'fail' || status === 'error')

/** For a program on a pipe: faulty cells in the language asked for. */
function asJson({ rows, ...record }: CheckRecord, lang: Lang): string {
  return JSON.stringify(
    { ...record, rows: rows.map(({ text, ...cell }) => ({ ...cell, text: text[lang] })) },
    undefined,
    1,
  )
}
