import type { Lang } from '../../core/index.ts'

type Counts = { rows: number; each: string; high: number; low: number }
type Said = { label: string; value: string }
type Alt = Counts & {
  name: string
  first?: Said | undefined
  last?: Said | undefined
  average?: string | undefined
  own?: Said | undefined
}

export type RankedWords = {
  average: string
  target: string
  valueHead: string
  rankHead: string
  title: (name: string, of: Counts, judged: boolean) => string
  each: string
  subtitle: (of: Counts & { name: string; unit: string; period?: string | undefined }) => string
  caption: (name: string) => string
  alt: (of: Alt) => string
  note: (neutral: boolean) => string
  ranks: (level: string, draws: string, seed: string) => string
}

const zh: RankedWords = {
  average: '平均',
  target: '目标',
  valueHead: '值（95%区间）',
  rankHead: '名次（区间）',
  title: (name, { rows, each, high, low }, judged) =>
    !judged
      ? `${name}：${rows}${each}及其区间`
      : high + low === 0
        ? `${name}：${rows}${each}与平均均无可靠差别`
        : `${name}：${rows}${each}中，${[high > 0 ? `${high}${each.charAt(0)}高于` : '', low > 0 ? `${low}${each.charAt(0)}低于` : ''].filter(Boolean).join('、')}平均，其余无可靠差别`,
  each: '家机构',
  subtitle: ({ name, unit, rows, each, period }) =>
    `${name}${unit === '' ? '' : `（${unit}）`}${period === undefined ? '' : `，${period}`}，${rows}${each}`,
  caption: (name) => `${name}及其95%、99.8%区间`,
  alt: ({ name, rows, each, high, low, first, last, average, own }) =>
    `区间图：${name}，${rows}${each}${first === undefined || last === undefined ? '' : `，从${first.label}${first.value}到${last.label}${last.value}`}${average === undefined ? '' : `；平均${average}，可靠高于者${high}，可靠低于者${low}`}${own === undefined ? '' : `；${own.label}为${own.value}`}。`,
  note: (neutral) =>
    `粗线为95%区间，细线为99.8%区间；${neutral ? '◆' : '▲向好、▼关注'}：99.8%区间不含平均。次序受随机波动影响，须连同区间看。`,
  ranks: (level, draws, seed) =>
    `名次的${level}区间：按各自数据所容许的范围重取${draws}次、逐次排名而得（Goldstein与Spiegelhalter 1996；随机种子${seed}）。`,
}

const en: RankedWords = {
  average: 'Average',
  target: 'Target',
  valueHead: 'Value (95% interval)',
  rankHead: 'Rank (interval)',
  title: (name, { rows, each, high, low }, judged) =>
    !judged
      ? `${name}: ${rows} ${each} with their intervals`
      : high + low === 0
        ? `${name}: none of ${rows} ${each} differs reliably from the average`
        : `${name}: of ${rows} ${each}, ${[high > 0 ? `${high} above` : '', low > 0 ? `${low} below` : ''].filter(Boolean).join(' and ')} the average; the rest do not differ reliably`,
  each: 'institutions',
  subtitle: ({ name, unit, rows, each, period }) =>
    `${name}${unit === '' ? '' : ` (${unit})`}${period === undefined ? '' : `, ${period}`}, ${rows} ${each}`,
  caption: (name) => `${name} with 95% and 99.8% intervals`,
  alt: ({ name, rows, each, high, low, first, last, average, own }) =>
    `Interval plot of ${name}, ${rows} ${each}${first === undefined || last === undefined ? '' : `, from ${first.label} ${first.value} to ${last.label} ${last.value}`}${average === undefined ? '' : `; average ${average}, ${high} reliably above and ${low} reliably below`}${own === undefined ? '' : `; ${own.label} ${own.value}`}.`,
  note: (neutral) =>
    `Thick lines: 95% intervals; thin lines: 99.8% intervals. ${neutral ? '◆' : '▲ better, ▼ of concern'}: the 99.8% interval excludes the average. The order owes much to chance; read it with the intervals.`,
  ranks: (level, draws, seed) =>
    `${level} intervals of ranks: all values drawn ${draws} times from what their data allow and ranked each time (Goldstein & Spiegelhalter 1996; seed ${seed}).`,
}

export const rankedWords: Record<Lang, RankedWords> = { zh, en }
