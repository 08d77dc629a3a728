import type { ControlChart, Slot } from '../../lib/spc/index.ts'

export const reason = { reason: 'new definition of the denominator', recorded: '2024-03-01' }

/** Monthly slots from 2022-01 on. */
export const months = (y: readonly (number | null)[], n?: readonly (number | null)[] | number): Slot[] =>
  y.map((value, k) => ({
    x: `${2022 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`,
    y: value,
    ...(n !== undefined && { n: typeof n === 'number' ? n : (n[k] ?? null) }),
  }))

/** Centre and limits of every slot. */
export const lines = ({ points }: ControlChart): unknown[] =>
  points.map(({ centre, lower, upper, lower2, upper2 }) => ({ centre, lower, upper, lower2, upper2 }))

export const outsideAt = ({ points }: ControlChart): number[] =>
  points.flatMap(({ outside }, k) => (outside ? [k] : []))

export const signalsAt = ({ points }: ControlChart, rule: string): number[] =>
  points.flatMap(({ signals }, k) => (signals.includes(rule) ? [k] : []))
