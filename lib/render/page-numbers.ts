import type { Page } from 'puppeteer'
import { ProblemError, problem } from '../core/index.ts'
import { type PdfFacts, readPdf } from './pdf-facts.ts'

const mostRounds = 3

export type Paged = { readonly pdf: Uint8Array; readonly facts: PdfFacts; readonly rounds: number }

/**
 * Prints until the page numbers on the contents page are those of the pages: prints, reads where things stand, fills the
 * numbers in, prints again. Numbers have room reserved, so the second print is nearly always the last.
 * @throws ProblemError `ZK-CONTENTS-UNSTABLE` where they still move after three prints.
 */
export async function printPaged(page: Page, print: () => Promise<Uint8Array>): Promise<Paged> {
  let pdf = await print()
  let facts = await readPdf(pdf)
  const wanted = await page.$$eval('[data-page-of]', (slots) =>
    slots.map((slot) => slot.getAttribute('data-page-of') ?? ''),
  )
  if (wanted.length === 0) return { pdf, facts, rounds: 1 }
  for (let rounds = 2; ; rounds++) {
    const filled = facts
    await fill(page, Object.fromEntries(filled.destinations))
    pdf = await print()
    facts = await readPdf(pdf)
    const moved = wanted.filter((id) => facts.destinations.get(id) !== filled.destinations.get(id))
    if (moved.length === 0) return { pdf, facts, rounds }
    if (rounds > mostRounds)
      throw new ProblemError([problem('ZK-CONTENTS-UNSTABLE', { rounds, moved: moved.join(', ') })])
  }
}

const fill = (page: Page, numbers: { readonly [id: string]: number }): Promise<void> =>
  page.$$eval(
    '[data-page-of]',
    (slots, found) => {
      for (const slot of slots) slot.textContent = String(found[slot.getAttribute('data-page-of') ?? ''] ?? '')
    },
    numbers,
  )
