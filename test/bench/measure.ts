/** Milliseconds of one run: on the clock, and of all processor cores together. */
export type Timing = { readonly wall: number; readonly cpu: number }

export async function timed(work: () => Promise<unknown>): Promise<Timing> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

/**
 * Runs two works turn by turn, so that a busy minute of the machine meets both; once before to warm up. Answers the
 * timings of each, round by round.
 */
export async function alternate<T>(
  own: () => Promise<T>,
  floor: () => Promise<T>,
  rounds: number,
): Promise<{ readonly own: readonly T[]; readonly floor: readonly T[] }> {
  await own()
  await floor()
  const timings: { own: T[]; floor: T[] } = { own: [], floor: [] }
  for (let round = 0; round < rounds; round++) {
    timings.own.push(await own())
    timings.floor.push(await floor())
  }
  return timings
}
