import { escapeHtml } from './escape-html.ts'
import type { Placed, PlacedKind } from './placing.ts'

const tops: readonly PlacedKind[] = ['front', 'chapter', 'appendix']
const levels: readonly (readonly PlacedKind[])[] = [tops, ['part'], ['sub']]

/** The contents page: chapters and, down to `depth`, what they hold; the page numbers are filled in when it is printed. */
export function contentsHtml(placed: readonly Placed[], depth: number): string {
  const kinds = levels.slice(0, depth).flat()
  return listHtml(
    'contents',
    placed.filter(({ kind }) => kinds.includes(kind)),
  )
}

/** The list of figures, or of tables. */
export const exhibitsHtml = (placed: readonly Placed[], wanted: 'figure' | 'table'): string =>
  listHtml(
    'exhibits',
    placed.filter(({ kind }) => kind === wanted),
  )

const listHtml = (name: string, entries: readonly Placed[]): string =>
  `<ol class="${name}">\n${entries.map(entryHtml).join('\n')}\n</ol>`

function entryHtml({ kind, id, label, title, name }: Placed): string {
  const exhibit = kind === 'figure' || kind === 'table'
  const short = exhibit || name === '' ? '' : `<span class="name">${escapeHtml(name)}</span> `
  const marked = label === '' ? '' : `<span class="label">${escapeHtml(label)}</span> `
  return `<li class="${kind}"><a href="#${id}">${marked}<span class="entry">${short}<span class="title">${escapeHtml(title)}</span></span><span class="leader"></span>${pageSlot(id)}</a></li>`
}

/** Room for a page number of fixed width, so that filling it in moves nothing. */
export const pageSlot = (id: string): string => `<span class="page-number" data-page-of="${id}">00</span>`
