import type { Figure, Icon } from '../charts/index.ts'
import { escapeHtml } from './escape-html.ts'
import { drawIcon } from './icon.ts'
import type { Placed } from './placing.ts'
import type { Words } from './wording/index.ts'

/**
 * A figure with its message above, the drawing, and number, caption and note beneath. The drawing itself is hidden from
 * readers' software and the figure carries the alt text; without a figcaption Chromium would drop both from the PDF's tags.
 */
export function figureHtml(figure: Figure, placed: Placed, svg: string, words: Words): string {
  const icons = figure.icons.map(iconHtml).join('')
  const note =
    figure.note === '' ? '' : `<p class="note">${words.fixed.note}${words.colon}${escapeHtml(figure.note)}</p>`
  const head = `<p class="message">${escapeHtml(figure.title)}</p>\n<p class="plotted">${escapeHtml(figure.subtitle)}</p>`
  return `<figure id="${placed.id}" role="img" aria-label="${escapeHtml(figure.alt)}" style="--width:${figure.width}mm">
<div class="figure-head"><div>${head}</div>${icons === '' ? '' : `<div class="icons">${icons}</div>`}</div>
${sized(svg, figure)}
<figcaption><p><span class="label">${escapeHtml(placed.label)}</span> ${escapeHtml(figure.caption)}</p>${note}</figcaption>
</figure>`
}

const iconHtml = ({ is, label }: Icon): string =>
  `<span class="verdict">${drawIcon(is, '') ?? ''}<span>${escapeHtml(label)}</span></span>`

/** The drawing at its size on the page, in millimetres rather than pixels of a screen. */
function sized(svg: string, { width, height }: Figure): string {
  const [open = ''] = /^<svg[^>]*>/.exec(svg) ?? []
  const kept = open.replace(/\s(?:width|height|style|class)="[^"]*"/g, '').slice(0, -1)
  return `${kept} width="${width}mm" height="${height}mm" aria-hidden="true">${svg.slice(open.length)}`
}
