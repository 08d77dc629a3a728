import type { Better, Variation } from '../spc/index.ts'
import type { PointStyle, Shape } from './marks.ts'
import { colour } from './theme.ts'

/** What a signal means: better, worse, or only different. Told by colour and by shape, so that a grey print keeps it. */
export type Tone = 'improvement' | 'concern' | 'neutral'

const shapes: Record<Tone, Shape> = { improvement: 'triangle-up', concern: 'triangle-down', neutral: 'diamond' }
export const toneSign: Record<Tone, string> = { improvement: '▲', concern: '▼', neutral: '◆' }

export const toneOf = (side: 'high' | 'low', better: Better): Tone =>
  better === 'neutral' ? 'neutral' : (side === 'high') === (better === 'higher') ? 'improvement' : 'concern'

export const tonePoint = (tone: Tone, size = 62): PointStyle => ({
  shape: shapes[tone],
  size,
  fill: colour[tone],
  stroke: colour.paper,
  width: 0.8,
})

export const toneText = (tone: Tone): string => colour[`${tone}Text`]

export function variationTone(variation: Variation): Tone | undefined {
  const [tone = ''] = variation.split('-')
  return tone === 'improvement' || tone === 'concern' || tone === 'neutral' ? tone : undefined
}
