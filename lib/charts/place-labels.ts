import { textWidth } from './text-metrics.ts'

export type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A label that wants to stand at its point; an optional one only where it covers nothing. Earlier labels choose first. */
export type Wish = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly radius?: number
  readonly optional?: boolean
  /** Stands even where it covers more points than others may. */
  readonly always?: boolean
  readonly bold?: boolean
}

export type Placed = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly align: 'left' | 'center' | 'right'
  readonly box: Rect
  /** From the point to the label, where it had to move away. */
  readonly leader?: { readonly left: number; readonly top: number; readonly left2: number; readonly top2: number }
}

export type Room = {
  readonly bounds: Rect
  readonly size: number
  /** Points that a label should not cover. */
  readonly points: readonly { readonly left: number; readonly top: number }[]
  /** So many points a label may cover at most. */
  readonly mostCovered?: number
  /** Polylines that a label should rather not cross. */
  readonly lines?: readonly (readonly { readonly left: number; readonly top: number }[])[]
  /** How far from its point a label may stand, in pixels. */
  readonly distances?: readonly number[]
  /** Places that are taken. */
  readonly taken?: readonly Rect[]
}

type Candidate = Placed & { readonly cost: number }

const mostForOptional = 14

const angles = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8)
const usual = [0, 10, 20, 32, 46, 62]

/**
 * Finds a place for each label: near its point, on no other label, on as few points and lines as possible, inside the
 * bounds. Labels that fit nowhere come back in `left`, so that the caller can name them in words.
 */
export function placeLabels(
  wishes: readonly Wish[],
  room: Room,
): { placed: readonly Placed[]; left: readonly string[] } {
  const placed: Candidate[] = []
  const left: string[] = []
  for (const wish of wishes) {
    const best = cheapest(candidates(wish, room), room, placed, wish.always ?? false)
    if (best === undefined || (wish.optional && best.cost > mostForOptional)) left.push(wish.text)
    else placed.push(best)
  }
  return { placed: placed.map(({ cost: _cost, ...rest }) => rest), left }
}

/** Crowding only adds to a candidate's own cost, so the search ends where that alone exceeds the best. */
function cheapest(
  from: readonly Candidate[],
  room: Room,
  placed: readonly Candidate[],
  always: boolean,
): Candidate | undefined {
  const mostCovered = always ? undefined : room.mostCovered
  const taken = [...placed.map(({ box }) => box), ...(room.taken ?? [])]
  let best: Candidate | undefined
  for (const each of from) {
    if (best !== undefined && each.cost >= best.cost) break
    if (!inside(each.box, room.bounds) || taken.some((other) => meet(each.box, other))) continue
    if (mostCovered !== undefined && coveredBy(each, room) > mostCovered) continue
    const cost = each.cost + crowding(each, room, placed)
    if (best === undefined || cost < best.cost) best = { ...each, cost }
  }
  return best
}

function candidates(wish: Wish, { size, bounds, distances = usual }: Room): readonly Candidate[] {
  const all = distances.flatMap((distance) =>
    angles.map((angle) => slid(candidate(wish, size, distance, angle), bounds)),
  )
  return all.sort((a, b) => a.cost - b.cost)
}

function candidate(
  { text, left, top, radius = 4, bold = false }: Wish,
  size: number,
  distance: number,
  angle: number,
): Candidate {
  const reach = radius + 3 + distance
  const across = Math.cos(angle)
  const down = Math.sin(angle)
  const align = across > 0.35 ? 'left' : across < -0.35 ? 'right' : 'center'
  const at = {
    left: left + across * reach,
    top: top + down * (reach + (align === 'center' ? size * 0.45 : size * 0.2)),
  }
  const leader =
    distance < 10
      ? {}
      : {
          leader: {
            left: left + across * (radius + 1),
            top: top + down * (radius + 1),
            left2: left + across * (reach - 2),
            top2: at.top - (align === 'center' ? down * size * 0.55 : 0),
          },
        }
  const diagonal = Math.abs(across) > 0.98 ? 0 : Math.abs(down) > 0.98 ? 1.5 : 1
  return {
    text,
    ...at,
    align,
    ...leader,
    box: boxOf(text, at.left, at.top, align, size, bold),
    cost: distance * 0.35 + diagonal,
  }
}

/** A label above or below its point may slide sideways to stay inside. */
function slid(of: Candidate, bounds: Rect): Candidate {
  const shift = Math.max(0, bounds.left - of.box.left) - Math.max(0, of.box.right - bounds.right)
  if (shift === 0 || of.align !== 'center') return of
  const box = { ...of.box, left: of.box.left + shift, right: of.box.right + shift }
  return { ...of, left: of.left + shift, box, cost: of.cost + 2 }
}

/** The space a line of text takes, with a little air. */
export function boxOf(
  text: string,
  left: number,
  top: number,
  align: Placed['align'],
  size: number,
  bold = false,
): Rect {
  const width = textWidth(text, size, bold)
  const start = align === 'left' ? left : align === 'right' ? left - width : left - width / 2
  return { left: start - 2, right: start + width + 2, top: top - size * 0.68, bottom: top + size * 0.68 }
}

function crowding({ box, leader }: Candidate, room: Room, placed: readonly Candidate[]): number {
  const covered = coveredBy({ box }, room)
  const crossed = (room.lines ?? []).filter((line) => crosses(line, box)).length
  const struck = leader === undefined ? 0 : placed.filter((other) => crosses(asLine(leader), other.box)).length
  const cut = placed.filter((other) => other.leader !== undefined && crosses(asLine(other.leader), box)).length
  return covered * 12 + crossed * 5 + struck * 40 + cut * 40
}

const coveredBy = ({ box }: Pick<Candidate, 'box'>, room: Room): number =>
  room.points.filter((point) => touches(box, point)).length

const asLine = (leader: NonNullable<Placed['leader']>) => [
  { left: leader.left, top: leader.top },
  { left: leader.left2, top: leader.top2 },
]

export const meet = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const inside = (box: Rect, bounds: Rect): boolean =>
  box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom

const touches = (box: Rect, { left, top }: { left: number; top: number }): boolean =>
  left > box.left - 3 && left < box.right + 3 && top > box.top - 3 && top < box.bottom + 3

function crosses(line: readonly { left: number; top: number }[], box: Rect): boolean {
  return line.slice(1).some((to, i) => {
    const from = line[i] ?? to
    const apart =
      Math.max(from.left, to.left) < box.left ||
      Math.min(from.left, to.left) > box.right ||
      Math.max(from.top, to.top) < box.top ||
      Math.min(from.top, to.top) > box.bottom
    return !apart && strikes(from, to, box)
  })
}

/** Whether a segment whose bounds meet a box's really passes through it: by the part of it that lies within (Liang & Barsky 1984). */
function strikes(from: { left: number; top: number }, to: { left: number; top: number }, box: Rect): boolean {
  const across = to.left - from.left
  const down = to.top - from.top
  let [enters, leaves] = [0, 1]
  const sides = [
    [-across, from.left - box.left],
    [across, box.right - from.left],
    [-down, from.top - box.top],
    [down, box.bottom - from.top],
  ] as const
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false
    if (step < 0) enters = Math.max(enters, room / step)
    if (step > 0) leaves = Math.min(leaves, room / step)
  }
  return enters <= leaves
}
