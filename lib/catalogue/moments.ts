import type { Element } from './types.ts'

/** Σ days², Σ days·weight, Σ weight² over the cases that the sums of days and weights are over. */
export function momentsOf([days, weight]: readonly Element[]): readonly Element[] {
  return [product(days, days), product(days, weight), product(weight, weight)].flatMap((each) => each ?? [])
}

function product(a: Element | undefined, b: Element | undefined): Element | undefined {
  if (!a?.cases || !b?.cases || !('sum' in a.cases) || !('sum' in b.cases)) return undefined
  return { ...a, id: `${a.id}*${b.id}`, cases: { sum: a.cases.sum, times: b.cases.sum, where: a.cases.where } }
}
