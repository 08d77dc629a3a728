import type { Bilingual, Lang } from '../../core/index.ts'
import type { Dataset } from '../../data/index.ts'
import {
  type Attrition,
  type AttritionStep,
  attrition,
  requireCases,
  roleNames,
  type Setting,
  settingFor,
} from '../../indicators/index.ts'
import type { Request } from './request.ts'
import { countText, type Sheet, type SheetColumn, textTable } from './sheet.ts'
import { placeFilter, rangeOf, sources } from './values.ts'
import { heading } from './values-text.ts'

export type Steps = {
  readonly start: string
  readonly end: string
  readonly setting: Setting
  readonly found: readonly Attrition[]
}

/** The attrition table of each indicator. */
export async function computeSteps(dataset: Dataset, request: Request): Promise<Steps> {
  requireCases(dataset, request.indicators)
  const setting = await settingFor(dataset, request.indicators)
  const range = rangeOf(request, setting)
  const found: Attrition[] = []
  for (const indicator of request.indicators)
    found.push(await attrition(dataset, setting, indicator, { ...range, where: placeFilter(request) }))
  return { ...range, setting, found }
}

export const stepsJson = ({ start, end, found }: Steps, dataset: Dataset): unknown => ({
  data: { name: dataset.name, title: dataset.title, synthetic: dataset.synthetic },
  start,
  end,
  attrition: found.map(({ indicator, countedFrom, steps, ends }) => ({
    indicator: indicator.id,
    name: indicator.name,
    source: sources[countedFrom],
    steps,
    ends: ends.map(({ element, ...end }) => ({ ...end, element: element.id, name: element.name })),
  })),
})

const everything: Bilingual = { zh: '全部', en: 'All' }
const towards = (step: AttritionStep): Bilingual => (step.towards === 'all' ? everything : roleNames[step.towards])

export function stepsSheet({ found }: Steps, lang: Lang): Sheet {
  const whole = (name: string, zh: string, en: string): SheetColumn => ({
    name,
    title: { zh, en },
    type: 'whole',
    width: 11,
  })
  const text = (name: string, zh: string, en: string, width: number): SheetColumn => ({
    name,
    title: { zh, en },
    type: 'text',
    width,
  })
  const columns = [
    text('indicator', '指标', 'Indicator', 14),
    { ...text('towards', '通向', 'Towards', 12), words: { ...roleNames, all: everything } },
    text('condition', '条件', 'Condition', 60),
    whole('before', '此前', 'Before'),
    whole('lost', '减去', 'Lost'),
    whole('unknown', '其中不明', 'Of these unknown'),
    whole('left', '剩余', 'Left'),
  ]
  const rows = found.flatMap(({ indicator, steps }) =>
    steps.map((step) => [
      indicator.id,
      step.towards,
      step.condition[lang],
      step.before,
      step.lost,
      step.unknown,
      step.left,
    ]),
  )
  return { name: { zh: '逐步筛除', en: 'Attrition' }, columns, rows }
}

const say = {
  zh: {
    towards: '通向',
    condition: '条件',
    before: '此前',
    lost: '减去',
    unknown: '其中不明',
    left: '剩余',
    reported: '  该指标的值取自填报；以下按病例规则计数，两者不必相等。',
  },
  en: {
    towards: 'Towards',
    condition: 'Condition',
    before: 'Before',
    lost: 'Lost',
    unknown: 'Of these unknown',
    left: 'Left',
    reported: '  The values of this indicator were reported; the cases below need not equal them.',
  },
} as const

export const stepsText = ({ found }: Steps, lang: Lang): string =>
  found.map((each) => [heading(each, lang), ...linesOf(each, lang)].join('\n')).join('\n\n')

function linesOf({ steps, ends, countedFrom }: Attrition, lang: Lang): string[] {
  const words = say[lang]
  const columns = [
    { title: words.towards },
    { title: words.condition },
    ...[words.before, words.lost, words.unknown, words.left].map((title) => ({ title, right: true })),
  ]
  const rows = steps.map((step) => [
    towards(step)[lang],
    step.condition[lang],
    ...[step.before, step.lost, step.unknown, step.left].map((value) => countText(value, lang)),
  ])
  const totals = ends.map(({ role, element, stays, total }) => {
    const sum =
      stays === total
        ? ''
        : lang === 'zh'
          ? ` 例，合计 ${countText(total, lang)}`
          : ` stays, together ${countText(total, lang)}`
    const colon = lang === 'zh' ? '：' : ': '
    return `  ${roleNames[role][lang]} ${element.name[lang]}${colon}${countText(stays, lang)}${sum}`
  })
  return [...(countedFrom === 'cases' ? [] : [words.reported]), textTable(columns, rows), ...totals]
}
