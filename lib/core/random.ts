/** A seeded stream of random numbers: the same seed gives the same numbers on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number in [0, below). */
  integer(below: number): number
  normal(mean?: number, sd?: number): number
  gamma(shape: number, scale?: number): number
  poisson(mean: number): number
  binomial(size: number, probability: number): number
  pick<T>(items: readonly T[]): T
  /** An independent stream, named: adding draws to one stream leaves the others as they were. */
  fork(name: string): Random
}

/** Seeds sfc32 (PractRand; Doty-Humphrey 2010) from a text by the FNV-1a hash of it. */
export function random(seed: string): Random {
  const step = sfc32(seed)
  const self: Random = {
    next: step,
    integer: (below) => Math.floor(step() * below),
    normal: (mean = 0, sd = 1) => mean + sd * Math.sqrt(-2 * Math.log(1 - step())) * Math.cos(2 * Math.PI * step()),
    gamma: (shape, scale = 1) => gamma(self, shape) * scale,
    poisson: (mean) => poisson(self, mean),
    binomial: (size, probability) => binomial(self, size, probability),
    pick: (items) => {
      const item = items[Math.floor(step() * items.length)]
      if (item === undefined) throw new RangeError('pick needs at least one item')
      return item
    },
    fork: (name) => random(`${seed}/${name}`),
  }
  return self
}

function sfc32(seed: string): () => number {
  let [a, b, c, d] = [fnv(`${seed}0`), fnv(`${seed}1`), fnv(`${seed}2`), 1]
  const step = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) step()
  return step
}

function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Marsaglia & Tsang 2000, ACM Trans Math Softw 26:363. */
function gamma(source: Random, shape: number): number {
  if (shape < 1) return gamma(source, shape + 1) * (1 - source.next()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = source.normal()
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - source.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

function poisson(source: Random, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(source.normal(mean, Math.sqrt(mean))))
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = source.next(); product > limit; product *= source.next()) count++
  return count
}

function binomial(source: Random, size: number, probability: number): number {
  if (size * probability * (1 - probability) > 100) {
    const draw = Math.round(source.normal(size * probability, Math.sqrt(size * probability * (1 - probability))))
    return Math.min(size, Math.max(0, draw))
  }
  let count = 0
  for (let i = 0; i < size; i++) if (source.next() < probability) count++
  return count
}
