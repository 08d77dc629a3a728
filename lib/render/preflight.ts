import type { Page } from 'puppeteer'
import { type Problem, problem } from '../core/index.ts'
import type { PdfFont } from './pdf-facts.ts'

/** Fonts of a PDF that the theme does not list, that are not embedded, or that were faked (Type 3). */
export function foreignFonts(fonts: readonly PdfFont[], allowed: readonly string[]): Problem[] {
  const foreign = fonts.filter(({ name, type, embedded }) => !allowed.includes(name) || type === 'Type3' || !embedded)
  return foreign.map(({ name, type, embedded }) => {
    const family = [name, type === 'Type3' ? '(Type 3)' : '', embedded ? '' : '(not embedded)']
      .filter(Boolean)
      .join(' ')
    return problem('ZK-FONT-FOREIGN', { family, allowed: allowed.join(', ') })
  })
}

type Node = { readonly nodeId: number; readonly nodeName: string; readonly children?: readonly Node[] }

/** Which words of a page are set in which families: asked only when a wrong family was found, to say where. */
export async function whereSet(page: Page, wrong: (family: string) => boolean): Promise<string[]> {
  const session = await page.createCDPSession()
  try {
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument', { depth: -1 })
    const places: string[] = []
    for (const node of withText(root as Node)) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId })
      const families = fonts.map(({ familyName }) => familyName).filter(wrong)
      if (families.length > 0) places.push(`${node.nodeName.toLowerCase()}: ${families.join(', ')}`)
      if (places.length >= 5) break
    }
    return places
  } finally {
    await session.detach()
  }
}

function withText(node: Node): Node[] {
  const children = node.children ?? []
  const own = children.some(({ nodeName }) => nodeName === '#text') ? [node] : []
  return [...own, ...children.flatMap(withText)]
}
