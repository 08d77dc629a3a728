// A wrong argument is a mistake of the caller: it stops with the value it got. Missing data never gets this far.

export function requireCount(name: string, value: number): void {
  if (!(Number.isFinite(value) && value >= 0)) throw new RangeError(`${name} must be 0 or more, got ${value}`)
}

export function requireFinite(name: string, values: readonly number[]): void {
  const wrong = values.find((value) => !Number.isFinite(value))
  if (wrong !== undefined) throw new RangeError(`${name} must hold finite numbers only, got ${wrong}`)
}

export function requireWithin(count: number, total: number): void {
  if (!(count <= total)) throw new RangeError(`count must not exceed total, got ${count} of ${total}`)
}

export function requireWhole(name: string, value: number, atLeast: number): void {
  if (!(Number.isInteger(value) && value >= atLeast))
    throw new RangeError(`${name} must be a whole number of at least ${atLeast}, got ${value}`)
}
