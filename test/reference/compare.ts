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

/** The names that PHEindicatormethods gives the methods of our intervals. */
const methods: readonly (readonly [RegExp, string])[] = [
  [/non-independent/, 'dobson-clustered'],
  [/^Dobson/, 'dobson'],
  [/^Wilson/, 'wilson'],
  [/^Byar/, 'byar'],
  [/^Exact/, 'exact-poisson'],
  [/^Student/, 'student-t'],
]

const methodOf = (text: unknown): unknown =>
  methods.find(([name]) => typeof text === 'string' && name.test(text))?.[1] ?? text

type Fields = { readonly [name: string]: unknown }

/** How one case is compared: what is skipped at any depth, and how near a number must be. */
type Terms = { readonly skipped: ReadonlySet<string>; readonly tolerances: ReferenceCase['tolerance_fields'] }

/** Every difference between what is expected and what was computed, as a line. */
export function differences(of: ReferenceCase, expected: unknown, actual: unknown): readonly string[] {
  const skipped = new Set([...labels, ...(of.do_not_pin_fields ?? [])])
  if (skipped.has('*')) return []
  const terms = { skipped, tolerances: of.tolerance_fields }
  // One record per panel, where a case has facets.
  const panels = Array.isArray(expected)
  if (panels && !Array.isArray(actual)) return [`expected a list of ${expected.length} panels`]
  if (panels && expected.length !== (actual as unknown[]).length)
    return [`expected ${expected.length} panels, got ${(actual as unknown[]).length}`]
  const pairs = panels
    ? expected.map((each, k) => [`panel ${k}: `, each, (actual as unknown[])[k]] as const)
    : [['', expected, actual] as const]
  return pairs.flatMap(([at, wanted, got]) => fieldsOf(at, wanted as Fields, got, of.tolerance, terms)).slice(0, 12)
}

function fieldsOf(at: string, expected: Fields, actual: unknown, tolerance: number, terms: Terms): string[] {
  return Object.entries(expected)
    .filter(([name]) => !terms.skipped.has(name))
    .flatMap(([name, value]) => {
      const computed = (actual as Fields | null | undefined)?.[name]
      if (computed === undefined) return [`${at}${name}: the runner computes no such field`]
      const wanted = name === 'method' ? [value].flat().map(methodOf) : value
      return compared(`${at}${name}`, wanted, computed, terms.tolerances?.[name] ?? tolerance, terms)
    })
}

function compared(at: string, expected: unknown, actual: unknown, tolerance: number, terms: Terms): string[] {
  if (Array.isArray(expected)) return comparedArray(at, expected, actual, tolerance, terms)
  // Where every slot has the same value, some programs write it once.
  if (Array.isArray(actual) && isPlain(expected)) {
    return actual.flatMap((each, k) => compared(`${at}[${k}]`, expected, each, tolerance, terms)).slice(0, 3)
  }
  if (typeof expected === 'object' && expected !== null) {
    return fieldsOf(`${at}.`, expected as Fields, actual, tolerance, terms)
  }
  return equal(expected, actual, tolerance) ? [] : [`${at}: expected ${expected}, got ${actual}`]
}

function comparedArray(at: string, expected: unknown[], actual: unknown, tolerance: number, terms: Terms) {
  // And the other way round: one value from us holds for every slot.
  const values: readonly unknown[] = Array.isArray(actual) ? actual : expected.map(() => actual)
  if (!Array.isArray(actual) && !isPlain(actual)) return [`${at}: expected a list, got ${actual}`]
  if (values.length !== expected.length)
    return [`${at}: expected ${expected.length} entries, got ${values.length}: ${values}`]
  return expected.flatMap((each, k) => compared(`${at}[${k}]`, each, values[k], tolerance, terms)).slice(0, 3)
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

function equal(expected: unknown, actual: unknown, tolerance: number): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))
  }
  // A flag is written as true or as 1.
  if (typeof expected === 'number' && typeof actual === 'boolean') return expected === Number(actual)
  if (typeof expected === 'boolean' && typeof actual === 'number') return Number(expected) === actual
  return (expected ?? null) === (actual ?? null)
}
