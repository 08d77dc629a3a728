import type { Lang } from '../../core/index.ts'
import { capital } from '../capital.ts'

type Said = { x: string; y: string; unit: string; points: number; reference: string; period?: string | undefined }
type Counts = { rightAbove: number; rightBelow: number; leftAbove: number; leftBelow: number }

export type QuadrantWords = {
  axis: (name: string, unit: string) => string
  own: (label: string, x: string, y: string) => string
  title: (of: Said, counts: Counts) => string
  subtitle: (of: Said) => string
  caption: (of: Said) => string
  alt: (of: Said, counts: Counts, own: string | undefined) => string
  note: string
}

const zh: QuadrantWords = {
  axis: (name, unit) => (unit === '' ? name : `${name}（${unit}）`),
  own: (label, x, y) => `${label}为${x}与${y}`,
  title: ({ x, y, points, reference }, { rightAbove, leftAbove }) =>
    `${points}家机构中${rightAbove + leftAbove}家的${y}高于${reference}，其中${leftAbove}家${x}反而较低`,
  subtitle: ({ x, y, unit, points, period }) =>
    `${x}（横轴）与${y}（${unit}，纵轴）${period === undefined ? '' : `，${period}`}，${points}家机构`,
  caption: ({ x, y }) => `${x}与${y}`,
  alt: ({ x, y, points, reference }, counts, own) =>
    `散点图：${points}家机构的${x}与${y}，以${reference}为界；两者均高${counts.rightAbove}家，仅${x}高${counts.rightBelow}家，仅${y}高${counts.leftAbove}家，两者均低${counts.leftBelow}家${own === undefined ? '' : `；${own}`}。`,
  note: '虚线为参照值；标名者离两线交点最远。两轴均不从0起。',
}

const en: QuadrantWords = {
  axis: (name, unit) => capital(unit === '' ? name : `${name} (${unit})`),
  own: (label, x, y) => `${label} ${x} and ${y}`,
  title: ({ x, y, points, reference }, { rightAbove, leftAbove }) =>
    `${rightAbove + leftAbove} of ${points} institutions have higher ${y} than the reference (${reference}), ${leftAbove} of them at lower ${x}`,
  subtitle: ({ x, y, unit, points, period }) =>
    `${capital(y)} (${unit}) by ${x}${period === undefined ? '' : `, ${period}`}, ${points} institutions`,
  caption: ({ x, y }) => `${capital(x)} and ${y}`,
  alt: ({ x, y, points, reference }, counts, own) =>
    `Scatter plot of ${x} and ${y}, ${points} institutions, against the ${reference}: both higher ${counts.rightAbove}, only ${x} higher ${counts.rightBelow}, only ${y} higher ${counts.leftAbove}, both lower ${counts.leftBelow}${own === undefined ? '' : `; ${own}`}.`,
  note: 'Dashed lines are reference values; the points farthest from where they cross are named. Neither axis starts at 0.',
}

export const quadrantWords: Record<Lang, QuadrantWords> = { zh, en }
