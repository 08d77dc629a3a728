import type { Problem } from '../core/index.ts'

/** A cell by the sheet it stands on; without a cell, the sheet itself. */
export type Spot = { readonly sheet: string; readonly row?: number; readonly column?: number }

/** A problem of a workbook, where it stands, and what stands there. */
export type Found = {
  readonly problem: Problem
  /** The whole file where it is absent. */
  readonly spot?: Spot
  readonly period?: string
  readonly element?: string
  /** What stands in the cell, as a person sees it. */
  readonly value: string
  /** The number was not taken; otherwise it was, and is asked about. */
  readonly aside: boolean
}

/** Problems in reading order: of the whole file, of whole sheets, then cell by cell. */
export const inOrder = (found: readonly Found[]): readonly Found[] => found.toSorted(byPlace)

function byPlace({ spot: a }: Found, { spot: b }: Found): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined)
  if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1
  return (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)

/** `填报!F12`, or the sheet alone. */
export const spotText = ({ sheet, row, column }: Spot): string =>
  row === undefined || column === undefined ? sheet : `${sheet}!${letters(column)}${row}`

export const addressOf = (row: number, column: number): string => `${letters(column)}${row}`
