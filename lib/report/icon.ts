import { iconShapes } from '../charts/index.ts'
import { escapeHtml } from './escape-html.ts'

export const iconNames: readonly string[] = Object.keys(iconShapes)

/** A verdict as a small picture, with its words for those who cannot see it; without words it is mere ornament. */
export function drawIcon(name: string, label: string): string | undefined {
  const shape = Object.hasOwn(iconShapes, name) ? iconShapes[name] : undefined
  if (shape === undefined) return undefined
  const spoken = label === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(label)}"`
  return `<svg class="icon ${shape.tone}" viewBox="-10 -10 20 20" ${spoken}><path d="${shape.frame}"/><path class="sign" d="${shape.sign}"/></svg>`
}
