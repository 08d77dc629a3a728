import { compute } from './chart/compute.ts'
import { writeDecisions } from './chart/decision.ts'
import { deliver } from './chart/deliver.ts'
import { note } from './chart/notes.ts'
import { readRows } from './chart/read-rows.ts'
import { readRequest } from './chart/request.ts'
import { seriesOf } from './chart/series.ts'
import { later } from './later.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

/** `zhikong chart`: one control chart or funnel from any table, as words, numbers or a picture. */
export const main: Command = async (input, options, lang) => {
  const effects = later(terminal(lang))
  try {
    const request = await readRequest(input, options, lang)
    effects.progress(lang === 'zh' ? '读取数据' : 'reading the data')
    const read = await readRows(request)
    const { signs, fullWidth } = read.told
    const told = [...(signs > 0 ? [note.signs(signs)] : []), ...(fullWidth > 0 ? [note.fullWidth(fullWidth)] : [])]
    const panels = compute(seriesOf(read, request), request).map((panel) => ({
      ...panel,
      notes: [...told, ...panel.notes],
    }))
    if (request.saveDecisions !== undefined) await writeDecisions(request.saveDecisions, request.decisions)
    await deliver({ panels, request, source: read.source }, effects)
    return 0
  } finally {
    effects.stop()
  }
}
