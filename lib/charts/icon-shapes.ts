// One geometry for verdicts in tables and headings (report) and in charts, in a square of 20 around 0.
const up = 'M0 4.5V-4M-3.6 -0.6L0 -4.2L3.6 -0.6'
const down = 'M0 -4.5V4M-3.6 0.6L0 4.2L3.6 0.6'
const tick = 'M-4 0.4L-1.2 3.2L4.2 -2.8'
const cross = 'M-3.2 -3.2L3.2 3.2M3.2 -3.2L-3.2 3.2'
const wave = 'M-5.4 1.4L-2.7 -2L0 1.6L2.7 -2L5.4 1.4'
const call = 'M0 -4.6V0.8M0 4V4.4'
const query = 'M-2.4 -2A2.4 2.4 0 1 1 1.2 0.1C0.4 0.6 0 1.1 0 1.8M0 4.3V4.6'
const dash = 'M-3.6 0H3.6'

// Tone is said twice, by colour and by frame (circle, diamond, square), so that grey print and colour-blind readers have it.
const circle = 'M-8.6 0A8.6 8.6 0 1 0 8.6 0A8.6 8.6 0 1 0 -8.6 0Z'
const diamond = 'M0 -9.1L9.1 0L0 9.1L-9.1 0Z'
const square =
  'M-6.2 -8.2H6.2A2 2 0 0 1 8.2 -6.2V6.2A2 2 0 0 1 6.2 8.2H-6.2A2 2 0 0 1 -8.2 6.2V-6.2A2 2 0 0 1 -6.2 -8.2Z'

export type IconShape = {
  readonly tone: 'improvement' | 'concern' | 'neutral' | 'common'
  /** SVG paths. */
  readonly frame: string
  readonly sign: string
}

const good = (sign: string): IconShape => ({ tone: 'improvement', frame: circle, sign })
const bad = (sign: string): IconShape => ({ tone: 'concern', frame: diamond, sign })
const plain = (sign: string): IconShape => ({ tone: 'neutral', frame: square, sign })
const common = (sign: string): IconShape => ({ tone: 'common', frame: circle, sign })

/** Verdicts as pictures, by their names: variation, assurance, change and target. */
export const iconShapes: { readonly [name: string]: IconShape } = {
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
