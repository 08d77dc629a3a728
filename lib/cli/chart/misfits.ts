import { type Problem, problem } from '../../core/index.ts'
import { type ChartChoice, measures } from './chart-kinds.ts'
import type { ChartRequest, Given } from './request.ts'

type Uses = (choice: ChartChoice) => boolean

const isFunnel: Uses = ({ family }) => family === 'funnel'
const ofRisk: Uses = ({ family }) => family === 'vlad' || family === 'ra-cusum'
const slots: Uses = (choice) => !isFunnel(choice)
const estimates: Uses = (choice) => slots(choice) && !ofRisk(choice)
const only =
  (...ids: readonly string[]): Uses =>
  ({ id }) =>
    ids.includes(id)

/** Which charts an option means something to; an option that is not here means something to all. */
const uses: { readonly [option: string]: Uses } = {
  facet: slots,
  phase: slots,
  exclude: slots,
  decisions: slots,
  categorical: slots,
  baseline: estimates,
  centre: estimates,
  sigma: only('i', 'i-prime', 'xbar', 'r', 's', 'ewma', 'cusum', 'auto'),
  rules: (choice) => estimates(choice) && choice.family !== 'cusum',
  target: ({ id, family }) => !['cusum', 'vlad', 'ra-cusum'].includes(family) && id !== 'funnel-ratio',
  limit: only('cusum', 'ra-cusum'),
  shift: only('cusum'),
  odds: only('ra-cusum'),
  reset: only('ra-cusum'),
  lambda: only('ewma'),
  nature: ({ family }) => family === 'advice',
  by: ({ events }) => events !== true,
  subgroup: (choice) =>
    !choice.events && (choice.subgroups === true || choice.from.some(([first]) => first === 'value')),
}

/** Options that the chart cannot use, columns that it lacks, and numbers that it cannot have. */
export function misfits(
  choice: ChartChoice,
  request: Pick<ChartRequest, 'columns' | 'by' | 'formats' | 'numbers' | 'target'>,
  from: Given,
): Problem[] {
  const kind = choice.id
  const have = measures.filter((measure) => request.columns[measure] !== undefined)
  const options = (names: readonly string[]): string => names.map((name) => `--${name}`).join(' ')
  const fitting = choice.from.some((set) => set.length === have.length && set.every((each) => have.includes(each)))
  const given = Object.keys(uses).filter(
    (name) => from.text(name) !== undefined || from.list(name).length > 0 || from.is(name),
  )
  const drawn = kind === 'advise' ? request.formats.filter((format) => format !== 'json') : []
  const unused = [...given.filter((name) => !uses[name]?.(choice)), ...drawn]
  return [
    ...(fitting
      ? []
      : [problem('ZK-CHART-NEEDS', { kind, needs: choice.from.map(options).join(' / '), given: options(have) })]),
    ...unused.map((name) => problem('ZK-CHART-UNUSED', { option: `--${name}`, kind })),
    ...(isFunnel(choice) && request.by !== undefined && request.by !== 'x' ? [needsX(request.by)] : []),
    ...outOfRange(choice, request),
  ]
}

const needsX = (by: string): Problem =>
  problem('ZK-CHART-CHOICE', { option: '--by', value: by, choices: 'x', nearest: undefined })

/** A share lies between nothing and the whole, a rate is not below 0. */
function outOfRange(choice: ChartChoice, { numbers, target }: Pick<ChartRequest, 'numbers' | 'target'>): Problem[] {
  const { centre = 0, multiply = 100 } = numbers
  const share = choice.share === true && choice.id !== 'np'
  const most = share ? multiply : Number.POSITIVE_INFINITY
  const form = share ? `0 … ${most}` : '>= 0'
  const counted = estimates(choice) && choice.from.every(([first]) => first === 'count')
  const problems: Problem[] = []
  if (counted && !(centre >= 0 && centre <= most))
    problems.push(problem('ZK-CHART-FORM', { option: '--centre', value: String(centre), form }))
  if (target === undefined || !isFunnel(choice)) return problems
  const fits = 'value' in target && target.from === undefined && target.value > 0 && target.value < most
  const value = 'value' in target ? String(target.value) : target.column
  return fits ? problems : [...problems, problem('ZK-CHART-FORM', { option: '--target', value, form })]
}
