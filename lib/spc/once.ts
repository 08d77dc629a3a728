/** The same function, which works out each number only once: thresholds of ten thousand charts are those of a few lengths. */
export function once<T>(of: (n: number) => T): (n: number) => T {
  const known = new Map<number, T>()
  return (n) => {
    const found = known.get(n) ?? of(n)
    known.set(n, found)
    return found
  }
}
