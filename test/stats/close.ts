import { expect } from 'vitest'
import type { Answer, Estimate } from '../../lib/core/index.ts'

/** Value and limits as printed in a source, to the digits given there. */
export function expectInterval(
  answer: Answer<Estimate>,
  printed: readonly [number, number, number],
  decimals = 4,
): void {
  if (answer.kind !== 'value') expect.fail(`unavailable: ${answer.reason}`)
  for (const [k, name] of (['value', 'lower', 'upper'] as const).entries()) {
    expect(answer[name], name).toBeCloseTo(printed[k] ?? Number.NaN, decimals)
  }
}

export function expectUnavailable(answer: Answer, reason: string): void {
  expect(answer).toMatchObject({ kind: 'unavailable', reason })
}
