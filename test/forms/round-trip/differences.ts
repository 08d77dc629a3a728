/** What two lists do not share, each entry as often as one has it more than the other. */
export function differences(found: readonly string[], expected: readonly string[]) {
  return { missing: without(expected, found), unexpected: without(found, expected) }
}

export const none = { missing: [], unexpected: [] }

function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const each of taken) left.set(each, (left.get(each) ?? 0) + 1)
  return all.filter((each) => {
    const count = left.get(each) ?? 0
    left.set(each, count - 1)
    return count <= 0
  })
}
