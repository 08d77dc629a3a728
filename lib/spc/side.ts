// Strict comparisons that forgive rounding: 95/100 and (95+95)/200 are the same rate, and 1 of 1 every month is constant.

const rounding = 1e-12

export const above = (value: number, line: number): boolean =>
  value - line > rounding * Math.max(Math.abs(value), Math.abs(line))

/** 1 above the line, -1 below, 0 on it. */
export const sideOf = (value: number, line: number): -1 | 0 | 1 =>
  above(value, line) ? 1 : above(line, value) ? -1 : 0
