import type { ReferenceCase } from './case.ts'

/** Texts of the package's own; they say nothing that could be computed. */
const labels = [
  'statistic',
  'confidence',
  'groupvars',
  'qinverted',
  'package_expected_significance',
  'adjusted_drawn',
  'unadjusted_drawn',
]

type Fields = { readonly [name: string]: unknown }

/** Every difference between what is expected and what was computed, as a line. */
export function differences(of: ReferenceCase, expected: unknown, actual: unknown): readonly string[] {
  const skipped = new Set([...labels, ...(of.do_not_pin_fields ?? [])])
  if (skipped.has('*')) return []
  return Object.entries(expected as Fields)
    .filter(([name]) => !skipped.has(name))
    .flatMap(([name, value]) => {
      const computed = (actual as Fields)[name]
      if (computed === undefined) return [`${name}: the runner computes no such field`]
      return compared(name, value, computed, of.tolerance_fields?.[name] ?? of.tolerance, of)
    })
    .slice(0, 12)
}

function compared(at: string, expected: unknown, actual: unknown, tolerance: number, of: ReferenceCase): string[] {
  if (Array.isArray(expected)) return comparedArray(at, expected, actual, tolerance, of)
  // Where every slot has the same value, some programs write it once.
  if (Array.isArray(actual) && isPlain(expected)) {
    return actual.flatMap((each, k) => compared(`${at}[${k}]`, expected, each, tolerance, of)).slice(0, 3)
  }
  if (typeof expected === 'object' && expected !== null) {
    return Object.entries(expected).flatMap(([name, value]) => {
      const own = of.tolerance_fields?.[name] ?? tolerance
      return compared(`${at}.${name}`, value, (actual as Fields | null)?.[name], own, of)
    })
  }
  return equal(expected, actual, tolerance) ? [] : [`${at}: expected ${expected}, got ${actual}`]
}

function comparedArray(at: string, expected: unknown[], actual: unknown, tolerance: number, of: ReferenceCase) {
  if (!Array.isArray(actual)) return [`${at}: expected a list, got ${actual}`]
  if (actual.length !== expected.length)
    return [`${at}: expected ${expected.length} entries, got ${actual.length}: ${actual}`]
  return expected.flatMap((each, k) => compared(`${at}[${k}]`, each, actual[k], tolerance, of)).slice(0, 3)
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

function equal(expected: unknown, actual: unknown, tolerance: number): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))
  }
  return (expected ?? null) === (actual ?? null)
}
