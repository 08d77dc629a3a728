import { colour, drawSvg, type Figure, fontFiles, subsetFont, textWidth, wrap } from '../charts/index.ts'
import type { Lang } from '../core/index.ts'
import { cssString, escapeHtml } from './escape-html.ts'
import { drawIcon } from './icon.ts'
import { familiesOf } from './page-css.ts'
import { wordsFor } from './wording/index.ts'

const pixels = (millimetres: number): number => (millimetres * 96) / 25.4
const margin = 24
const iconSize = 22

type Line = {
  readonly text: string
  readonly size: number
  readonly ink: string
  readonly bold: boolean
  readonly top: number
}

/**
 * A figure as one SVG that needs nothing else: message, drawing, caption and note, title and description for those who
 * cannot see it, and the font's glyphs that it uses. The same figure has the same bytes.
 */
export async function figureSvg(figure: Figure, lang: Lang): Promise<string> {
  const drawing = await drawSvg(figure.spec, { idPrefix: 'chart' })
  const inner = pixels(figure.width)
  const icons = iconsOf(figure, inner)
  const head = lines(
    [
      { text: figure.title, size: 14, ink: colour.ink, bold: true },
      { text: figure.subtitle, size: 11.3, ink: colour.muted, bold: false },
    ],
    { top: margin + 8, width: inner - icons.width },
  )
  const top = Math.max(head.bottom, margin + icons.height) + 8
  const foot = lines(
    [
      { text: figure.caption, size: 11.3, ink: colour.soft, bold: false },
      {
        text: `${wordsFor(lang).fixed.note}${wordsFor(lang).colon}${figure.note}`,
        size: 10.6,
        ink: colour.muted,
        bold: false,
      },
    ],
    { top: top + pixels(figure.height) + 8, width: inner },
  )
  const [width, height] = [Math.ceil(inner + 2 * margin), Math.ceil(foot.bottom + margin)]
  const body = [
    `<rect width="${width}" height="${height}" fill="${colour.paper}"/>`,
    `<path d="M${margin} ${margin}H${number(margin + inner)}" stroke="${colour.brand}" stroke-width="1.4"/>`,
    ...[...head.lines, ...foot.lines].map(textSvg),
    icons.svg,
    placed(drawing, { x: margin, y: top }, figure),
  ].join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart-title chart-description" lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<title id="chart-title">${escapeHtml(figure.title)}</title>
<desc id="chart-description">${escapeHtml(figure.alt)}</desc>
<style>${fontStyle(body)}</style>
${body}
</svg>
`
}

const number = (value: number): string => String(Math.round(value * 100) / 100)

/** Texts one below the other, each over as many lines as it needs. */
function lines(texts: readonly Omit<Line, 'top'>[], { top, width }: { top: number; width: number }) {
  const found: Line[] = []
  let bottom = top
  for (const each of texts) {
    // Bold letters are a little wider than those that are measured.
    for (const text of wrap(each.text, each.bold ? width * 0.95 : width, each.size)) {
      found.push({ ...each, text, top: bottom + each.size * 0.95 })
      bottom += each.size * 1.5
    }
    bottom += 2
  }
  return { lines: found, bottom }
}

const textSvg = ({ text, size, ink, bold, top }: Line): string =>
  `<text x="${margin}" y="${number(top)}" font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${ink}">${escapeHtml(text)}</text>`

/** The verdicts at the top right, each with its words beneath. */
function iconsOf(
  { icons }: Figure,
  inner: number,
): { readonly width: number; readonly height: number; readonly svg: string } {
  const cells = icons.map(({ is, label }) => ({ is, label, width: Math.max(iconSize, textWidth(label, 10)) + 14 }))
  const width = cells.reduce((sum, cell) => sum + cell.width, 0)
  let left = margin + inner - width
  const drawn = cells.map((cell) => {
    const middle = left + cell.width / 2
    left += cell.width
    const icon = (drawIcon(cell.is, '') ?? '').replace(
      '<svg ',
      `<svg x="${number(middle - iconSize / 2)}" y="${margin + 8}" width="${iconSize}" height="${iconSize}" `,
    )
    return `${icon}<text x="${number(middle)}" y="${margin + iconSize + 20}" font-size="10" text-anchor="middle" fill="${colour.soft}">${escapeHtml(cell.label)}</text>`
  })
  return { width, height: icons.length === 0 ? 0 : iconSize + 26, svg: drawn.join('\n') }
}

/** The drawing at its place, nested. */
function placed(svg: string, { x, y }: { readonly x: number; readonly y: number }, { width, height }: Figure): string {
  const [open = ''] = /^<svg[^>]*>/.exec(svg) ?? []
  const kept = open.replace(/\s(?:width|height|style|class|xmlns|xmlns:xlink)="[^"]*"/g, '').slice(0, -1)
  const size = `width="${number(pixels(width))}" height="${number(pixels(height))}"`
  return `${kept} x="${x}" y="${number(y)}" ${size} aria-hidden="true">${svg.slice(open.length)}`
}

const tones = ['improvement', 'concern', 'neutral'] as const
const iconStyle = [
  '.icon :first-child{fill:none;stroke-width:1.4}',
  '.icon .sign{fill:none;stroke:#fff;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}',
  ...tones.map((tone) => `.icon.${tone} :first-child{fill:${colour[tone]}}`),
  `.icon.common :first-child{stroke:${colour.line};fill:#fff}`,
  `.icon.common .sign{stroke:${colour.soft};stroke-width:1.6}`,
  `.icon.concern .sign{stroke:${colour.ink}}`,
]

/** The families, with the glyphs that the texts need, and the look of the icons. */
function fontStyle(body: string): string {
  const texts = [...body.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)].map(([, attributes = '', content = '']) => ({
    bold: /font-weight="(bold|[6-9]00)"/.test(attributes),
    text: content.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot);/g, '&<>"'),
  }))
  const all = texts.map(({ text }) => text).join('')
  const strong = texts.map(({ bold, text }) => (bold ? text : '')).join('')
  const { regular, bold, extra } = fontFiles()
  const [own = '', ...extras] = familiesOf()
  const face = (family: string, weight: string, path: string, text: string): string =>
    `@font-face{font-family:${cssString(family)};font-weight:${weight};src:url(data:font/ttf;base64,${subsetFont(path, `${text} `).toString('base64')})}`
  return [
    face(own, '400', regular, all),
    face(own, '700', bold, strong),
    ...extras.map((family, i) => face(family, '400 700', extra[i] ?? '', all)),
    `text{font-family:${[...familiesOf().map(cssString), 'sans-serif'].join(',')};font-kerning:none;text-rendering:geometricPrecision}`,
    ...iconStyle,
  ].join('')
}
