import type { Lang } from '../../core/index.ts'
import { capital, small } from '../capital.ts'

type Said = {
  x: string
  y: string
  unit: string
  points: number
  /** What a point stands for: 家机构, institutions. */
  each: string
  reference: string
  period?: string | undefined
}
type Counts = { rightAbove: number; rightBelow: number; leftAbove: number; leftBelow: number }

export type QuadrantWords = {
  each: string
  axis: (name: string, unit: string) => string
  own: (label: string, x: string, y: string) => string
  title: (of: Said, counts: Counts) => string
  subtitle: (of: Said) => string
  caption: (of: Said) => string
  alt: (of: Said, counts: Counts, own: string | undefined) => string
  note: string
}

const zh: QuadrantWords = {
  each: '家机构',
  axis: (name, unit) => (unit === '' ? name : `${name}（${unit}）`),
  own: (label, x, y) => `${label}为${x}与${y}`,
  title: ({ x, y, points, each, reference }, { rightAbove, leftAbove }) =>
    `${points}${each}中${rightAbove + leftAbove}${each.charAt(0)}的${y}高于${reference}，其中${leftAbove}${each.charAt(0)}${x}反而较低`,
  subtitle: ({ x, y, unit, points, each, period }) =>
    `${x}（横轴）与${y}（${unit === '' ? '' : `${unit}，`}纵轴）${period === undefined ? '' : `，${period}`}，${points}${each}`,
  caption: ({ x, y }) => `${x}与${y}`,
  alt: ({ x, y, points, each, reference }, counts, own) =>
    `散点图：${points}${each}的${x}与${y}，以${reference}为界；两者均高${counts.rightAbove}${each.charAt(0)}，仅${x}高${counts.rightBelow}${each.charAt(0)}，仅${y}高${counts.leftAbove}${each.charAt(0)}，两者均低${counts.leftBelow}${each.charAt(0)}${own === undefined ? '' : `；${own}`}。`,
  note: '虚线为参照值；标名者离两线交点最远。两轴均不从0起。',
}

const en: QuadrantWords = {
  each: 'institutions',
  axis: (name, unit) => capital(unit === '' ? name : `${name} (${unit})`),
  own: (label, x, y) => `${label} ${x} and ${y}`,
  title: ({ x, y, points, each, reference }, { rightAbove, leftAbove }) =>
    `${rightAbove + leftAbove} of ${points} ${each} have higher ${small(y)} than the reference (${reference}), ${leftAbove} of them at lower ${small(x)}`,
  subtitle: ({ x, y, unit, points, each, period }) =>
    `${capital(y)}${unit === '' ? '' : ` (${unit})`} by ${small(x)}${period === undefined ? '' : `, ${period}`}, ${points} ${each}`,
  caption: ({ x, y }) => `${capital(x)} and ${small(y)}`,
  alt: ({ x, y, points, each, reference }, counts, own) =>
    `Scatter plot of ${x} and ${y}, ${points} ${each}, against the ${reference}: both higher ${counts.rightAbove}, only ${x} higher ${counts.rightBelow}, only ${y} higher ${counts.leftAbove}, both lower ${counts.leftBelow}${own === undefined ? '' : `; ${own}`}.`,
  note: 'Dashed lines are reference values; the points farthest from where they cross are named. Neither axis starts at 0.',
}

export const quadrantWords: Record<Lang, QuadrantWords> = { zh, en }
