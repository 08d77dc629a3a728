import { type Answer, unavailable } from '../../core/index.ts'
import type { Tile } from '../tile-map.ts'
import type { TileLayout } from './layout.ts'

/** The tiles of a layout with their answers by code; a region that has none is `missing`, and hatched. */
export const tilesOf = (layout: TileLayout, answers: ReadonlyMap<string, Answer>): readonly Tile[] =>
  layout.map(({ code, letters, short, column, row }) => ({
    label: short,
    letters,
    column,
    row,
    answer: answers.get(code) ?? unavailable('missing'),
  }))
