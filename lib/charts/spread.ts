/**
 * Moves positions along a line apart until each is at least `gap` from the next, inside `[from, to]`, keeping their order
 * and moving them as little as possible (pool adjacent violators on the differences).
 * @example spread([10, 12], 6, [0, 100]) // [8, 14]
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [from, to]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const blocks: { sum: number; size: number }[] = []
  for (const [rank, index] of order.entries()) {
    blocks.push({ sum: (wanted[index] ?? 0) - rank * gap, size: 1 })
    mergeBack(blocks)
  }
  const room = Math.max(from, to - (wanted.length - 1) * gap)
  const starts = blocks.flatMap(({ sum, size }) => Array<number>(size).fill(Math.min(Math.max(sum / size, from), room)))
  const result = Array<number>(wanted.length).fill(0)
  for (const [rank, index] of order.entries()) result[index] = (starts[rank] ?? 0) + rank * gap
  return result
}

function mergeBack(blocks: { sum: number; size: number }[]): void {
  for (;;) {
    const last = blocks.at(-1)
    const before = blocks.at(-2)
    if (last === undefined || before === undefined || before.sum / before.size <= last.sum / last.size) return
    blocks.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size })
  }
}
