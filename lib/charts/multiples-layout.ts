import type { Bilingual, Lang } from '../core/index.ts'
import type { ControlChart } from '../spc/index.ts'
import type { About } from './about.ts'
import { ceilingOf, everyValue } from './control-chart.ts'
import type { XY } from './marks.ts'
import type { Head } from './multiples-labels.ts'
import { type Axis, toPixels } from './plane.ts'
import { fontSize } from './theme.ts'
import { extent, valueAxis } from './value-axis.ts'

export type Panel = { readonly label: Bilingual; readonly chart: ControlChart; readonly own?: boolean }
export type MultiplesAbout = About & {
  readonly columns?: number
  readonly each?: Bilingual
  /** One scale for all, so that levels compare; or each panel its own, so that small ones are seen. Default `shared`. */
  readonly scale?: 'shared' | 'own'
}

/** Where a panel is drawn, in pixels. */
export type Cell = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly axis: Axis
  /** Lowest and highest value. */
  readonly domain: readonly [number, number]
  at(x: number, y: number): XY
}

export const lineHeight = fontSize.small * 1.2
export const between = { across: 16, down: 10 }
/** Above the first and beneath the last row. */
export const padding = { top: 16, bottom: 18 }

export type PanelScale = { readonly domain: readonly [number, number]; readonly axis: Axis }

export const noAxis: Axis = { values: [], labels: [] }

export function scalesOf(panels: readonly Panel[], about: MultiplesAbout, lang: Lang): readonly PanelScale[] {
  const scale = (of: readonly Panel[]): PanelScale => {
    const domain = extent(
      of.flatMap(({ chart }) => everyValue(chart)),
      ceilingOf(about),
    )
    return { domain, axis: valueAxis(domain, 2, lang) }
  }
  if (about.scale === 'own') return panels.map((panel) => scale([panel]))
  const shared = scale(panels)
  return panels.map(() => shared)
}

type Row = { readonly top: number; readonly end: number }

/** What an A4 page leaves for the panels once message, caption and note are set, in pixels. */
const pageHeight = 770

/** Rows with room for their names, as tall as one page (or the height asked for) allows all of them to be, within reason. */
export function rowsOf(heads: readonly Head[], columns: number, wanted: number | undefined): readonly Row[] {
  const count = Math.ceil(heads.length / columns)
  const rooms = Array.from({ length: count }, (_, row) => {
    const own = heads.slice(row * columns, (row + 1) * columns)
    return Math.max(...own.map(({ lines }) => lines.length)) * lineHeight + 3
  })
  const taken = rooms.reduce((sum, room) => sum + room + between.down, 0)
  const room = wanted === undefined ? pageHeight : toPixels(wanted) - padding.top - padding.bottom
  const each = Math.floor((room - taken + between.down) / Math.max(1, count))
  const height = Math.min(wanted === undefined ? 52 : 150, Math.max(30, each))
  let end = -between.down
  return rooms.map((room) => {
    const top = end + between.down + room
    end = top + height
    return { top, end }
  })
}

type Layout = {
  readonly columns: number
  readonly width: number
  readonly across: number
  readonly rows: readonly Row[]
  readonly scale: PanelScale
}

export function cellAt({ chart }: Panel, i: number, { columns, width, across, rows, scale }: Layout): Cell {
  const left = (i % columns) * (width + across)
  const { top, end } = rows[Math.floor(i / columns)] ?? { top: 0, end: 1 }
  const height = end - top
  const slot = width / Math.max(1, chart.points.length)
  const [low, high] = scale.domain
  return {
    left,
    top,
    width,
    height,
    axis: scale.axis,
    domain: scale.domain,
    at: (x, y) => ({ x: left + (x + 0.5) * slot, y: top + height - ((y - low) / (high - low)) * height }),
  }
}
