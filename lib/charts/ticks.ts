/**
 * Round numbers (1, 2 or 5 times a power of ten apart) that lie within a range, about as many as asked.
 * @example ticks(1.2, 9.7, 4) // [2, 4, 6, 8]
 */
export function ticks(from: number, to: number, about: number): readonly number[] {
  if (!(to > from) || !(about > 0)) return [from]
  const step = roundStep((to - from) / about)
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step, step))
}

/** How many decimals tell these round numbers apart. */
export function decimalsOf(values: readonly number[]): number {
  const written = values.map((value) => String(value).split('.')[1]?.length ?? 0)
  return Math.max(0, ...written)
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const size = rough / power
  return power * (size < 1.4 ? 1 : size < 3 ? 2 : size < 7 ? 5 : 10)
}

const exact = (value: number, step: number): number =>
  Number(value.toFixed(Math.max(0, Math.ceil(-Math.log10(step) + 1e-9))))
