import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, type Problem, ProblemError, problem, toCsv } from '../core/index.ts'
import { causeOf } from './cause.ts'

const columns = ['文件 file', '行 row', '列 column', '值 value', '代码 code', '说明', 'explanation']

export type QuarantinedCell = { readonly problem: Problem; readonly value: string }

/**
 * Writes the rows set aside as `quarantine.csv`, beside its name first and then renamed, so that a half-written list never
 * has the list's name.
 * @returns the path of the file.
 * @throws ProblemError `ZK-OUTPUT-UNWRITABLE`.
 */
export async function writeQuarantine(folder: string, cells: readonly QuarantinedCell[]): Promise<string> {
  const [path, unfinished] = [join(folder, 'quarantine.csv'), join(folder, 'quarantine.csv.part')]
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(unfinished, toCsv(columns, cells.map(quarantineRow)))
    await rename(unfinished, path)
    return path
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw new ProblemError([problem('ZK-OUTPUT-UNWRITABLE', { path, cause: causeOf(error) })])
  }
}

function quarantineRow({ problem: of, value }: QuarantinedCell): (string | number)[] {
  const { file = '', row = '', column = '' } = of.place
  const placeless = { ...of, place: {} }
  const words = (lang: 'zh' | 'en'): string => describe(placeless, lang).slice(of.code.length).trim()
  return [file, row, column, value, of.code, words('zh'), words('en')]
}
