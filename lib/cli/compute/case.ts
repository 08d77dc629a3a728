import type { Bilingual, Lang } from '../../core/index.ts'
import type { Dataset } from '../../data/index.ts'
import {
  requireCases,
  roleNames,
  settingFor,
  type Trace,
  type TracedCondition,
  type TracedElement,
  traceCase,
} from '../../indicators/index.ts'
import type { Request } from './request.ts'
import type { Sheet } from './sheet.ts'
import { rangeOf, sources } from './values.ts'
import { heading } from './values-text.ts'

/** One case through every indicator. */
export async function traceRequest(dataset: Dataset, request: Request, id: string): Promise<readonly Trace[]> {
  requireCases(dataset, request.indicators)
  const setting = await settingFor(dataset, request.indicators)
  const of = { id, ...rangeOf(request, setting) }
  const traces: Trace[] = []
  for (const indicator of request.indicators) traces.push(await traceCase(dataset, setting.facts, indicator, of))
  return traces
}

/** The case itself is not named. */
export const traceJson = (traces: readonly Trace[]): unknown =>
  traces.map(({ indicator, period, elements, countedFrom }) => ({
    indicator: indicator.id,
    name: indicator.name,
    source: sources[countedFrom],
    period,
    elements: elements.map(({ element, ...each }) => ({ ...each, element: element.id, name: element.name })),
  }))

export function traceSheet(traces: readonly Trace[], lang: Lang): Sheet {
  const text = (name: string, zh: string, en: string, width: number) => ({
    name,
    title: { zh, en },
    type: 'text' as const,
    width,
  })
  const columns = [
    text('indicator', '指标', 'Indicator', 14),
    { ...text('role', '角色', 'Role', 12), words: roleNames },
    text('element', '数据元', 'Element', 34),
    {
      ...text('counted', '是否计入', 'Counted', 10),
      words: { yes: { zh: '计入', en: 'yes' }, no: { zh: '不计入', en: 'no' } },
    },
    text('condition', '条件', 'Condition', 60),
    text('has', '该病例', 'The case has', 30),
    { ...text('state', '是否符合', 'State', 10), words: stateNames },
  ]
  const rows = traces.flatMap(({ indicator, period, elements }) =>
    elements.flatMap(({ role, element, counted, conditions }) =>
      [period, ...conditions].map((each) => [
        indicator.id,
        role,
        element.name[lang],
        counted ? 'yes' : 'no',
        each.condition[lang],
        each.has[lang],
        each.state,
      ]),
    ),
  )
  return { name: { zh: '逐例核对', en: 'Trace' }, columns, rows }
}

const stateNames: Readonly<Record<TracedCondition['state'], Bilingual>> = {
  met: { zh: '符合', en: 'met' },
  unmet: { zh: '不符合', en: 'not met' },
  unknown: { zh: '不明', en: 'unknown' },
}

const signs = { met: '✓', unmet: '✗', unknown: '?' } as const
const say = {
  zh: {
    counted: '计入',
    left: '不计入',
    colon: '：',
    reported: '  该指标的值取自填报；以下只说明按病例规则如何计数。',
  },
  en: {
    counted: 'counted',
    left: 'not counted',
    colon: ': ',
    reported: '  The values of this indicator were reported; below is how its cases would be counted.',
  },
} as const

export const traceText = (traces: readonly Trace[], lang: Lang): string =>
  traces
    .map((trace) =>
      [
        heading(trace, lang),
        ...(trace.countedFrom === 'cases' ? [] : [say[lang].reported]),
        conditionLine(trace.period, '  ', lang),
        ...trace.elements.flatMap((each) => elementLines(each, lang)),
      ].join('\n'),
    )
    .join('\n\n')

const conditionLine = ({ condition, has, state }: TracedCondition, indent: string, lang: Lang): string =>
  `${indent}${signs[state]} ${condition[lang]}${say[lang].colon}${has[lang]}`

function elementLines({ role, element, counted, adds, conditions }: TracedElement, lang: Lang): string[] {
  const words = say[lang]
  const sum = adds === undefined ? '' : ` (+ ${adds.value ?? '—'})`
  const verdict = `${counted ? words.counted : words.left}${sum}`
  return [
    `  ${roleNames[role][lang]} ${element.name[lang]}${words.colon}${verdict}`,
    ...conditions.map((each) => conditionLine(each, '    ', lang)),
  ]
}
