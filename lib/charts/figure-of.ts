import type { Figure } from './figure.ts'
import { type Padding, type Size, toMillimetres, toPixels } from './plane.ts'
import { theme } from './theme.ts'

/** The size of a figure whose height comes from its content, in pixels. */
export const heightOf = (width: number, content: number, padding: Padding): Size => ({
  width,
  height: toMillimetres(Math.ceil(content) + padding.top + padding.bottom),
})

export const fullWidth = theme.figure.full
export const fullPixels = toPixels(theme.figure.full)

/** A figure without icons. */
export const figureOf = (of: Omit<Figure, 'kind' | 'icons' | 'width' | 'height'> & { readonly size: Size }): Figure => {
  const { size, ...rest } = of
  return { kind: 'figure', icons: [], ...rest, ...size }
}
