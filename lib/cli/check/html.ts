import { escapeHtml } from '../../report/index.ts'

export type PageColumn = { readonly title: string; readonly number?: true; readonly wide?: true }

/** A cell: text to be escaped, or markup of our own. */
export type PageCell = string | { readonly html: string }
export type PageRow = readonly PageCell[] | { readonly kind: string; readonly cells: readonly PageCell[] }

const cellHtml = (cell: PageCell): string => (typeof cell === 'string' ? escapeHtml(cell) : cell.html)

/** A table that becomes a list of cards on a narrow screen: each cell then says which column it is of. */
export function tableHtml(columns: readonly PageColumn[], rows: readonly PageRow[]): string {
  const classOf = ({ number, wide }: PageColumn): string => (number ? ' class="number"' : wide ? ' class="wide"' : '')
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${escapeHtml(column.title)}</th>`).join('')
  const body = rows.map((each) => {
    const cells = 'cells' in each ? each.cells : each
    const row = columns.map((column, i) => {
      const text = cellHtml(cells[i] ?? '')
      return `<td${classOf(column)} data-head="${escapeHtml(column.title)}"${text === '' ? ' data-empty' : ''}>${text}</td>`
    })
    return `<tr${'kind' in each ? ` class="${each.kind}"` : ''}>${row.join('')}</tr>`
  })
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

export const sectionHtml = (id: string, title: string, ...parts: readonly string[]): string =>
  `<section id="${id}"><h2>${escapeHtml(title)}</h2>\n${parts.join('\n')}\n</section>`

/** A word with a sign before it, so that its meaning does not hang on colour. */
export const markHtml = (kind: string, sign: string, word: string): string =>
  `<span class="mark ${kind}"><span class="sign" aria-hidden="true">${sign}</span>${escapeHtml(word)}</span>`

export const noteHtml = (text: string): string => `<p class="note">${escapeHtml(text)}</p>`
