import { estimatorText, kindText } from '../../charts/index.ts'
import type { Bilingual } from '../../core/index.ts'
import type { ChartKind } from '../../spc/index.ts'

/** Something that was done to the data, or is to be known of it: printed with the chart. */
export type ChartNote = Bilingual

const many = 8
const named = (list: readonly string[], joint: string, more: (n: number) => string): string =>
  list.length <= many ? list.join(joint) : `${list.slice(0, many).join(joint)}${more(list.length - many)}`

const decided = {
  baseline: { zh: '基线', en: 'Baseline' },
  phase: { zh: '新分期', en: 'New phase from' },
  exclude: { zh: '剔除', en: 'Left out' },
} as const

export const note = {
  sorted: (): ChartNote => ({
    zh: '文件中的行未按先后排列，图已按先后排好。',
    en: 'The rows of the file were not in order and have been sorted.',
  }),
  asInFile: (): ChartNote => ({
    zh: '横轴不是日期也不是数字，按文件中的顺序排列；若各项没有先后，请加 --categorical。',
    en: 'The slots are neither dates nor numbers and stand as in the file; where they have no order, add --categorical.',
  }),
  gaps: (gaps: readonly string[]): ChartNote => ({
    zh: `文件中没有${named(gaps, '、', (n) => `等另外${n}期`)}的行，位置留空。`,
    en: `The file has no row for ${named(gaps, ', ', (n) => ` and ${n} more`)}: the place is kept empty.`,
  }),
  leftOut: (rows: number): ChartNote => ({
    zh: `合并时有${rows}行缺分子或分母，未计入。`,
    en: `${rows} row${rows === 1 ? '' : 's'} without a count or a total ${rows === 1 ? 'was' : 'were'} left out of the sums.`,
  }),
  added: (by: string): ChartNote => {
    const units = {
      month: ['月', 'month'],
      quarter: ['季度', 'quarter'],
      half: ['半年', 'half-year'],
      year: ['年', 'year'],
    }
    const [zh, en] = units[by as keyof typeof units] ?? []
    return zh === undefined
      ? { zh: '名称相同的各行已合并。', en: 'Rows of the same name were put together.' }
      : { zh: `各行按${zh}合并。`, en: `Rows were put together by ${en}.` }
  },
  signs: (cells: number): ChartNote => ({
    zh: `有${cells}格为“—”、NA之类的符号，按缺失处理。`,
    en: `${cells} cell${cells === 1 ? '' : 's'} with a dash, NA or the like ${cells === 1 ? 'was' : 'were'} taken as missing.`,
  }),
  fullWidth: (cells: number): ChartNote => ({
    zh: `有${cells}格是全角数字，已按半角读取。`,
    en: `${cells} number${cells === 1 ? '' : 's'} stood in full-width digits.`,
  }),
  elsewhere: (what: string, facet: string): ChartNote => ({
    zh: `“${what}”不在“${facet}”的数据范围内，该格未用。`,
    en: `"${what}" lies outside the data of "${facet}" and was not used there.`,
  }),
  assumedShare: (): ChartNote => ({
    zh: '各期分子均不大于分母，按比例（分子是分母中的病例）判断；若为每单位暴露的事件数，请加 --nature rate。',
    en: 'No count exceeds its total, so these were taken as cases among cases; for events over an exposure add --nature rate.',
  }),
  needsEvents: (kind: string): ChartNote => ({
    zh: `${kind} 图要用逐次事件的数据（每行一次事件及其间隔），这份文件没有；以下先画运行图。`,
    en: `A ${kind} chart needs a row for each event with the gap before it, which this file lacks; a run chart is drawn for now.`,
  }),
  unitsMissing: (units: number): ChartNote => ({
    zh: `${units}个单位缺分子或分母，未列入。`,
    en: `${units} unit${units === 1 ? '' : 's'} without a count or a total ${units === 1 ? 'was' : 'were'} left out.`,
  }),
  method: (kinds: readonly ChartKind[], rules: string, estimator: string | undefined): ChartNote => ({
    zh: `每格为按自身数据计算的${kinds.map((kind) => kindText(kind, 'zh')).join('或')}；规则：${rules}${estimator === undefined ? '' : `；σ：${estimatorText(estimator, 'zh')}`}。`,
    en: `Each panel is drawn from its own data: ${kinds.map((kind) => kindText(kind, 'en')).join(' or ')}. Rules: ${rules}.${estimator === undefined ? '' : ` Sigma: ${estimatorText(estimator, 'en')}.`}`,
  }),
  decided: (what: keyof typeof decided, at: string, reason: string, recorded: string): ChartNote => ({
    zh: `${decided[what].zh}${at}：${reason}（记录于${recorded}）。`,
    en: `${decided[what].en} ${at}: ${reason} (recorded ${recorded}).`,
  }),
  several: (kinds: number): ChartNote => ({
    zh: `另有${kinds}条关于单格数据的说明，见 --json。`,
    en: `${kinds} remarks on the data of single panels are in --json.`,
  }),
  page: (page: number, pages: number, panels: number): ChartNote => ({
    zh: `第${page}页，共${pages}页；全部${panels}格。`,
    en: `Page ${page} of ${pages}; ${panels} panels in all.`,
  }),
  noFunnel: (needed: number, units: number): ChartNote => ({
    zh: `只有${units}个有分母的单位，不足${needed}个，不作漏斗图。`,
    en: `Only ${units} units have a denominator and a funnel needs ${needed}.`,
  }),
  noEvents: (): ChartNote => ({
    zh: '所有单位都没有事件，无从比较。',
    en: 'No unit has an event: there is nothing to compare.',
  }),
} as const

export const noteText = (notes: readonly ChartNote[]): ChartNote => ({
  zh: notes.map(({ zh }) => zh).join(''),
  en: notes.map(({ en }) => en).join(' '),
})
