import { escapeHtml } from './escape-html.ts'

type Look = {
  readonly tone: 'improvement' | 'concern' | 'neutral' | 'common'
  readonly frame: string
  readonly sign: string
}

const up = 'M10 14.5V6M6.4 9.4 10 5.8l3.6 3.6'
const down = 'M10 5.5V14M6.4 10.6l3.6 3.6 3.6-3.6'
const tick = 'm6 10.4 2.8 2.8 5.4-6'
const cross = 'm6.8 6.8 6.4 6.4M13.2 6.8l-6.4 6.4'
const wave = 'M4.6 11.4 7.3 8l2.7 3.6L12.7 8l2.7 3.4'
const call = 'M10 5.4v5.4M10 14v.4'
const query = 'M7.6 8a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2 1-1.2 1.7M10 14.3v.3'
const dash = 'M6.4 10h7.2'

// Tone is said twice, by colour and by frame (circle, diamond, square), so that grey print and colour-blind readers have it.
const circle = '<circle cx="10" cy="10" r="8.6"/>'
const diamond = '<path d="M10 .9 19.1 10 10 19.1 .9 10z"/>'
const square = '<rect x="1.8" y="1.8" width="16.4" height="16.4" rx="2"/>'

const good = (sign: string): Look => ({ tone: 'improvement', frame: circle, sign })
const bad = (sign: string): Look => ({ tone: 'concern', frame: diamond, sign })
const plain = (sign: string): Look => ({ tone: 'neutral', frame: square, sign })
const common = (sign: string): Look => ({ tone: 'common', frame: circle, sign })

const looks: { readonly [name: string]: Look } = {
  'improvement-high': good(up),
  'improvement-low': good(down),
  'concern-high': bad(up),
  'concern-low': bad(down),
  'neutral-high': plain(up),
  'neutral-low': plain(down),
  'common-cause': common(wave),
  'consistently-passes': good(tick),
  'consistently-fails': bad(cross),
  'hit-or-miss': common(query),
  improved: good(tick),
  worsened: bad(call),
  neutral: plain(dash),
  none: common(dash),
  'no-clear-change': common(wave),
  'not-comparable': common(cross),
  unavailable: common(dash),
  met: good(tick),
  unmet: bad(cross),
  undecided: common(query),
  'no-target': common(dash),
}

export const iconNames: readonly string[] = Object.keys(looks)

/** A verdict as a small picture, with its words for those who cannot see it; without words it is mere ornament. */
export function drawIcon(name: string, label: string): string | undefined {
  const look = Object.hasOwn(looks, name) ? looks[name] : undefined
  if (look === undefined) return undefined
  const spoken = label === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(label)}"`
  return `<svg class="icon ${look.tone}" viewBox="0 0 20 20" ${spoken}>${look.frame}<path class="sign" d="${look.sign}"/></svg>`
}
