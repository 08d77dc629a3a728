import { nearest, ProblemError, problem } from '../../core/index.ts'

/**
 * The measures that were asked for, all where none were.
 * @throws ProblemError `ZK-INDICATOR-UNKNOWN` with the nearest id.
 */
export function askedOf<T extends { readonly id: string }>(all: readonly T[], ids: readonly string[] | undefined): T[] {
  if (!ids) return [...all]
  return ids.map((id) => {
    const found = all.find((each) => each.id === id)
    if (found) return found
    throw new ProblemError([
      problem('ZK-INDICATOR-UNKNOWN', {
        name: id,
        nearest: nearest(
          id,
          all.map((each) => each.id),
        ),
      }),
    ])
  })
}
