import type { Bilingual } from '../core/index.ts'
import type { PlanRow } from './plan.ts'

/** A row of a list: the institution names the entry; the definition stands with the first. */
export function entryRow<T extends Pick<PlanRow, 'definition'>>(
  row: T,
  { zh, en }: Bilingual,
  entry: number,
): T & Pick<PlanRow, 'entry' | 'name' | 'definition'> {
  const definition = entry === 1 ? row.definition : { zh: '同上。', en: 'As above.' }
  return { ...row, entry, name: { zh: `${zh}（第${entry}位）`, en: `${en} (no. ${entry})` }, definition }
}
