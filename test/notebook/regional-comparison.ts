import { expect } from 'vitest'
import type { TableItem } from '../../lib/report/index.ts'
import { gaps, type Made } from './making.ts'

/** The cells of the row that begins with these texts. */
export const rowOf = (table: TableItem | undefined, ...names: readonly string[]) =>
  table?.rows.find(({ cells }) => names.every((name, i) => cells[i]?.text === name))?.cells ?? []

/** What every edition must have, whatever the data. */
export function expectWhole({ text, model }: Made, id: string): void {
  expect(text.split('\n').filter((line) => gaps.test(line))).toEqual([])
  expect(model.lists.messages?.length).toBeGreaterThan(0)
  for (const part of ['ranks', 'places', 'oe']) expect(Object.keys(model.figures)).toContain(`compare.${id}.${part}`)
  for (const part of ['table', 'gap', 'measures', 'numbers', 'expected'])
    expect(Object.keys(model.tables)).toContain(`compare.${id}.${part}`)
}
