import type { Random } from '../../../lib/core/index.ts'
import type { Reporter } from './institutions.ts'

/** Value of a field, by the letters and digits of its number; entries of lists and items have names. */
export type Answers = readonly (readonly [field: string, value: number, entry?: string])[]

const diseases = ['高血压 I10', '2型糖尿病 E11', '慢阻肺 J44', '冠心病 I25', '脑卒中 I63', '慢性肾病 N18'] as const
const techniques = ['冠状动脉介入 36.06', '髋关节置换 81.51', '腹腔镜胆囊切除 51.23', '白内障超声乳化 13.41'] as const
const dayOperations = ['腹股沟疝 K40', '胆囊结石 K80', '白内障 H26', '下肢静脉曲张 I83', '肛周脓肿 K61'] as const

/** What one reporter fills in at one of the three dates (`step` 0 to 2). */
export function answersOf(reporter: Reporter, step: number, source: Random): Answers {
  return reporter.role === 'bureau' ? bureau(step, source) : institution(reporter, step, source)
}

function bureau(step: number, source: Random): Answers {
  const [county, privates] = [2, 1 + source.integer(4)]
  const share = (of: number, chance: number): number =>
    (100 * source.binomial(of, Math.min(0.95, chance + 0.1 * step))) / of
  const byOwner = (number: string, chance: number): Answers => {
    const [a, b] = [share(county, chance), share(privates, chance / 2)]
    const both = (county * a + privates * b) / (county + privates)
    return [
      [number, round(both)],
      [`${number}a`, round(a)],
      [`${number}b`, round(b)],
    ]
  }
  return [
    ['01', 14],
    ['06', 60 + source.integer(80) + 30 * step],
    ['24', county],
    ['25', privates],
    ...byOwner('26', 0.4),
    ...byOwner('27', 0.3),
    ...byOwner('28', 0.6),
    ['29', 120 + source.integer(200) + 60 * step],
  ]
}

function institution({ role, beds }: Reporter, step: number, source: Random): Answers {
  const size = beds / 100
  const yes = (chance: number): number => (source.next() < chance + 0.15 * step ? 1 : 0)
  const level = role === 'tertiary' ? 'a' : role === 'primary' ? undefined : 'b'
  const levels = (number: string, value: number): Answers => [
    [number, value],
    ...(['a', 'b'] as const).map((letter) => [`${number}${letter}`, letter === level ? value : 0] as const),
  ]
  const consultations = source.poisson(size * 18 * (1 + 0.3 * step))
  const pathology = source.binomial(consultations, 0.2)
  const common: Answers = [
    ['02', Math.round(12 + size * 6 + step)],
    ['03', role === 'tertiary' ? 42 + 3 * step : 0],
    ['04', role === 'primary' ? 0 : Math.round(18 + size * 2)],
    ['05', consultations],
    ['05a', pathology],
    ['05b', source.binomial(consultations - pathology, 0.6)],
    ['05c', role === 'county' ? yes(0.7) : 0],
    ...diseases.filter(() => source.next() < 0.45 + 0.12 * step).map((name) => ['07', 1, name] as const),
    ['09', yes(0.6)],
    ['10', yes(0.3)],
    ['10a', Math.round(size)],
    ['10b', Math.round(size / 2)],
  ]
  if (role === 'primary') return common
  const operations = source.poisson(size * 55 * (1 + 0.25 * step))
  const [modelsOfDiseases, modelsOfTechniques] = [source.integer(4), source.integer(3)]
  const complications = round(0.4 + source.next())
  return [
    ...common,
    ...listed('08', diseases, source, () => 8 + 14 * source.next(), size * 60),
    ['11', modelsOfDiseases + modelsOfTechniques],
    ['11a', modelsOfDiseases],
    ['11b', modelsOfTechniques],
    ...listed('12', diseases, source, () => 3 + 9 * source.next(), size * 80),
    ...listed('13', techniques, source, () => 2 + 7 * source.next()),
    ...levels('14', yes(0.5)),
    ...levels('15', yes(0.35)),
    ['16', Math.round(5 + size * 2)],
    ['17', Math.round(7 + size * 3)],
    ...levels('18', operations),
    ...levels('19', round(35 + 30 * source.next())),
    ...listed('20', dayOperations, source, () => 3200 + 4200 * source.next()),
    ['21', complications],
    ['21a', 0],
    ['22', round(0.5 + 1.2 * source.next())],
    ['22a', round(0.3 * source.next())],
    ...levels('23', round(78 + 18 * source.next())),
  ]
}

/** Three entries of a list; with `cases`, also the numbers of cases behind them. */
function listed(
  number: string,
  names: readonly string[],
  source: Random,
  value: () => number,
  cases?: number,
): Answers {
  const start = source.integer(names.length)
  const chosen = [0, 1, 2].map((at) => names[(start + at) % names.length] ?? '')
  return chosen.flatMap(
    (name): Answers => [
      [number, round(value()), name],
      ...(cases === undefined ? [] : ([[`${number}-cases`, 5 + source.poisson(cases), name]] as const)),
    ],
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
