import { describe, expect, test } from 'vitest'
import { type Indicator, indicator } from '../../lib/catalogue/index.ts'
import type { DefinitionBreak } from '../../lib/data/index.ts'
import { type Change, compute, type Verdict, yearOverYear } from '../../lib/indicators/index.ts'
import { changeHeadline, changeSentence, meaningSentence } from '../../lib/report/index.ts'
import { factTable, type Report, reoperation, settingOf } from '../indicators/setting.ts'

type Count = readonly [numerator: number, denominator: number]

function change(
  of: Indicator,
  before: Count | null,
  now: Count | null,
  breaks: readonly DefinitionBreak[] = [],
): Change {
  if (!('numerator' in of.measure)) throw new Error('a quotient is needed')
  const reports = [
    ['A', '2023-06', before],
    ['A', '2024-06', now],
  ] as const
  const facts = factTable(
    [of.measure.numerator, of.measure.denominator],
    reports.flatMap(([place, month, count]): Report[] => (count ? [[place, month, ...count]] : [])),
  )
  const years = { by: ['year'], start: '2023-01-01', end: '2025-01-01' } as const
  return yearOverYear(compute(settingOf(facts, breaks), of, years), 2024)
}

// Gaps that do not break are written as plain spaces here.
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

const events = indicator('NIT-2023-V')
const counted = [
  { indicator: reoperation.id, from: '2024-01', reason: { zh: '改按患者计', en: 'patients are counted' } },
]

type Example = { readonly what: string; readonly of: Change; readonly verdict: Verdict } & Record<
  'zh' | 'en' | 'zhHead' | 'enHead',
  string
>

// Intervals of proportions are those printed in Newcombe 1998, Stat Med 17:873, Table II: row (a) 56/70 against 48/80 is
// 0.2000 (0.0524, 0.3339), row (d) 5/56 against 0/29 is 0.0893 (−0.0381, 0.1926). The slight change is large enough for
// Wald: 1.96 √((0.02·0.98 + 0.0202·0.9798) / 10⁷) = 0.012 points. The rate ratio is 2.1100, log-Wald limits
// 2.1100 · exp(±1.96 √(1/60 + 1/30)) = 1.3613 and 3.2705; 31/30 is 1.0333 with exp(±1.96 √(1/31 + 1/30)): 0.6256 and 1.7070.
const examples: readonly Example[] = [
  {
    what: 'a rise',
    of: change(reoperation, [48, 80], [56, 70]),
    verdict: 'rose',
    zh: '2024 年非计划再次手术率为 80.00%，比 2023 年（60.00%）上升 20.00 个百分点（95% 区间 5.24–33.39）。',
    en: 'Unplanned reoperation for complications rose by 20.00 percentage points (95% interval 5.24–33.39), from 60.00% in 2023 to 80.00% in 2024.',
    zhHead: '非计划再次手术率一年上升 20.00 个百分点',
    enHead: 'Unplanned reoperation for complications rose by 20.00 percentage points in a year',
  },
  {
    what: 'a fall, whose limits are those of its size',
    of: change(reoperation, [56, 70], [48, 80]),
    verdict: 'fell',
    zh: '2024 年非计划再次手术率为 60.00%，比 2023 年（80.00%）下降 20.00 个百分点（95% 区间 5.24–33.39）。',
    en: 'Unplanned reoperation for complications fell by 20.00 percentage points (95% interval 5.24–33.39), from 80.00% in 2023 to 60.00% in 2024.',
    zhHead: '非计划再次手术率一年下降 20.00 个百分点',
    enHead: 'Unplanned reoperation for complications fell by 20.00 percentage points in a year',
  },
  {
    what: 'a rise that is certain and small',
    of: change(reoperation, [200_000, 1e7], [202_000, 1e7]),
    verdict: 'rose-slightly',
    zh: '2024 年非计划再次手术率为 2.02%，比 2023 年（2.00%）略升 0.02 个百分点（95% 区间 0.01–0.03）。',
    en: 'Unplanned reoperation for complications rose slightly by 0.02 percentage points (95% interval 0.01–0.03), from 2.00% in 2023 to 2.02% in 2024.',
    zhHead: '非计划再次手术率一年略升 0.02 个百分点',
    enHead: 'Unplanned reoperation for complications rose slightly by 0.02 percentage points in a year',
  },
  {
    what: 'a fall that is certain and small',
    of: change(reoperation, [202_000, 1e7], [200_000, 1e7]),
    verdict: 'fell-slightly',
    zh: '2024 年非计划再次手术率为 2.00%，比 2023 年（2.02%）略降 0.02 个百分点（95% 区间 0.01–0.03）。',
    en: 'Unplanned reoperation for complications fell slightly by 0.02 percentage points (95% interval 0.01–0.03), from 2.02% in 2023 to 2.00% in 2024.',
    zhHead: '非计划再次手术率一年略降 0.02 个百分点',
    enHead: 'Unplanned reoperation for complications fell slightly by 0.02 percentage points in a year',
  },
  {
    what: 'an interval that includes no change',
    of: change(reoperation, [0, 29], [5, 56]),
    verdict: 'no-clear-change',
    zh: '2024 年非计划再次手术率为 8.93%，与 2023 年（0.00%）相比无明确变化（差值 +8.93 个百分点，95% 区间 −3.81至+19.26）。',
    en: 'Unplanned reoperation for complications showed no clear change: 8.93% in 2024, 0.00% in 2023 (difference +8.93 percentage points, 95% interval −3.81 to +19.26).',
    zhHead: '非计划再次手术率为 8.93%，一年间无明确变化',
    enHead: 'Unplanned reoperation for complications: 8.93%, no clear change over the year',
  },
  {
    what: 'a rate, whose change is relative and called so',
    of: change({ ...events, threshold: 0.01 }, [30, 54308.7], [60, 51477.5]),
    verdict: 'rose',
    zh: '2024 年每百出院人次医疗质量安全不良事件报告例数为 0.12 例/百出院人次，比 2023 年（0.06 例/百出院人次）相对上升 111.0%（95% 区间 36.1–227.1）。',
    en: 'Adverse events reported per 100 discharges rose by 111.0% (95% interval 36.1–227.1), from 0.06 in 2023 to 0.12 in 2024.',
    zhHead: '每百出院人次医疗质量安全不良事件报告例数一年相对上升 111.0%',
    enHead: 'Adverse events reported per 100 discharges rose by 111.0% in a year',
  },
  {
    what: 'a rate without a clear change',
    of: change(events, [30, 54308.7], [31, 54308.7]),
    verdict: 'no-clear-change',
    zh: '2024 年每百出院人次医疗质量安全不良事件报告例数为 0.06 例/百出院人次，与 2023 年（0.06 例/百出院人次）相比无明确变化（相对变化 +3.3%，95% 区间 −37.4至+70.7）。',
    en: 'Adverse events reported per 100 discharges showed no clear change: 0.06 in 2024, 0.06 in 2023 (relative change +3.3%, 95% interval −37.4 to +70.7).',
    zhHead: '每百出院人次医疗质量安全不良事件报告例数为 0.06 例/百出院人次，一年间无明确变化',
    enHead: 'Adverse events reported per 100 discharges: 0.06, no clear change over the year',
  },
  {
    what: 'full counts',
    of: change(indicator('GS-2022-01'), [10, 20], [12, 20]),
    verdict: 'not-judged',
    zh: '2024 年普外科医护比为 0.60 名医师/护士，2023 年为 0.50 名医师/护士；两者均为全数统计，不作区间判断。',
    en: 'Doctors per nurse in general surgery: 0.60 in 2024, 0.50 in 2023; both are full counts and no interval is judged.',
    zhHead: '普外科医护比为 0.60 名医师/护士',
    enHead: 'Doctors per nurse in general surgery: 0.60',
  },
  {
    what: 'a definition that changed',
    of: change(reoperation, [48, 80], [56, 70], counted),
    verdict: 'not-comparable',
    zh: '2024 年非计划再次手术率为 80.00%；自 2024-01 起统计口径改变（改按患者计），与 2023 年（60.00%）不可比。',
    en: 'Unplanned reoperation for complications: 80.00% in 2024. The definition changed from 2024-01 (patients are counted), so 2023 (60.00%) is not comparable.',
    zhHead: '非计划再次手术率为 80.00%，口径改变，不与上年相比',
    enHead: 'Unplanned reoperation for complications: 80.00%, not comparable with last year',
  },
  {
    what: 'a year that nobody reported',
    of: change(reoperation, null, [56, 70]),
    verdict: 'unavailable',
    zh: '2024 年非计划再次手术率为 80.00%，2023 年未报，无法比较。',
    en: 'Unplanned reoperation for complications: 80.00% in 2024, not reported in 2023; no comparison is made.',
    zhHead: '非计划再次手术率为 80.00%，无法与上年比较',
    enHead: 'Unplanned reoperation for complications: 80.00%, no comparison with last year',
  },
  {
    what: 'a year without patients',
    of: change(reoperation, [48, 80], [0, 0]),
    verdict: 'unavailable',
    zh: '2024 年非计划再次手术率分母为零，2023 年为 60.00%，无法比较。',
    en: 'Unplanned reoperation for complications: zero denominator in 2024, 60.00% in 2023; no comparison is made.',
    zhHead: '非计划再次手术率分母为零，无法与上年比较',
    enHead: 'Unplanned reoperation for complications: zero denominator, no comparison with last year',
  },
]

test.each(examples)('$what is said in Chinese and in English', ({ of, verdict, zh, en, zhHead, enHead }) => {
  expect(of.verdict).toBe(verdict)
  expect(plain(changeSentence(of, 'zh'))).toBe(zh)
  expect(plain(changeSentence(of, 'en'))).toBe(en)
  expect(plain(changeHeadline(of, 'zh'))).toBe(zhHead)
  expect(plain(changeHeadline(of, 'en'))).toBe(enHead)
})

test('every verdict has its example', () => {
  const verdicts: Record<Verdict, true> = {
    rose: true,
    fell: true,
    'rose-slightly': true,
    'fell-slightly': true,
    'no-clear-change': true,
    'not-judged': true,
    'not-comparable': true,
    unavailable: true,
  }
  expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(Object.keys(verdicts)))
})

test('a difference of two rates per mille is in points of a thousandth, which ‰ would hide', () => {
  const deaths = change(indicator('NIT-2023-IV-a'), [56, 70], [48, 80])
  expect(plain(changeHeadline(deaths, 'zh'))).toBe('手术患者手术当日死亡率一年下降 200.00 个千分点')
  expect(plain(changeHeadline(deaths, 'en'))).toBe(
    'Deaths on the day of operation fell by 200.00 per thousand in a year',
  )
})

describe('what a change means', () => {
  test('is said in cases of this year', () => {
    // 0.2000 (0.0524, 0.3339) of 70 patients is 14.0 (3.7, 23.4); of 80 patients 16.0 (4.2, 26.7).
    expect(meaningSentence(change(reoperation, [48, 80], [56, 70]), 'zh')).toBe(
      '按 2024 年的分母折算，相当于多约 14 例（95% 区间 4–23）。',
    )
    expect(meaningSentence(change(reoperation, [56, 70], [48, 80]), 'en')).toBe(
      'With the 2024 denominator that is about 16 fewer cases (95% interval 4–27).',
    )
  })

  test('is not said of a change that is unclear, slight, or of a rate', () => {
    const silent = [
      change(reoperation, [0, 29], [5, 56]),
      change(reoperation, [200_000, 1e7], [202_000, 1e7]),
      change({ ...events, threshold: 0.01 }, [30, 54308.7], [60, 51477.5]),
    ]
    expect(silent.map((each) => meaningSentence(each, 'zh'))).toEqual(['', '', ''])
  })
})
