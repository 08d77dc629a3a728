import { expect, test } from 'vitest'
import { chart, chartJson, csv, firstsFrom } from './chart-command.ts'

// Readmissions after bypass surgery by month: data of qicharts2 0.8.1 (`cabg`); numbers by `qic(chart = "p", part = c(10, 20))`.
const cabg = csv({
  month: firstsFrom(2011, 7, 36),
  y: [
    14, 12, 15, 8, 16, 11, 12, 14, 16, 17, 5, 11, 13, 10, 14, 5, 12, 10, 11, 5, 10, 8, 11, 12, 11, 18, 18, 21, 14, 15,
    18, 22, 17, 16, 20, 15,
  ],
  n: [
    52, 64, 70, 60, 67, 69, 67, 54, 79, 59, 49, 61, 41, 51, 56, 43, 57, 48, 69, 41, 40, 46, 59, 62, 57, 65, 75, 70, 76,
    69, 64, 67, 84, 67, 69, 78,
  ],
})
const cabgColumns = { x: 'month', count: 'y', total: 'n' }

// Infections by month: data of qicharts2 0.8.1 (`cdi`).
const cdi = [
  17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13, 5, 5, 3,
  5, 9, 4, 5, 9,
]
const cdiFile = csv({ month: firstsFrom(2012, 11, 36), cases: cdi })

test('phases of a p chart have the centre and limits that qicharts2 gives them', async () => {
  const phase = ['2012-05-01:theatre moved', '2013-03:new protocol']
  const made = await chartJson('p', cabg, { ...cabgColumns, phase, decided: '2024-03-01', multiply: '1' })
  expect(made).toMatchObject({ kind: 'p', n: 36, multiplier: 1, unit: '' })
  const lines = [0, 9, 10, 19, 20, 35].map((i) => made.points[i])
  const expected = [
    [0.210608424336973, 0.0409780204823761, 0.380238828191571],
    [0.210608424336973, 0.0513584532906287, 0.369858395383318],
    [0.186046511627907, 0.0192704266045032, 0.352822596651311],
    [0.186046511627907, 0.00372417148979412, 0.36836885176602],
    [0.234732824427481, 0.0336917881889802, 0.435773860665982],
    [0.234732824427481, 0.09076434808479, 0.378701300770172],
  ]
  for (const [i, [centre = 0, lower = 0, upper = 0]] of expected.entries()) {
    expect(lines[i].centre).toBeCloseTo(centre, 12)
    expect(lines[i].lower).toBeCloseTo(lower, 12)
    expect(lines[i].upper).toBeCloseTo(upper, 12)
  }
  expect(made.parts.map(({ runs }: { runs: Record<string, unknown> }) => runs)).toMatchObject([
    { useful: 10, longestRun: 2, crossings: 8, signal: false },
    { useful: 10, longestRun: 3, crossings: 4, signal: false },
    { useful: 16, longestRun: 4, crossings: 7, signal: false },
  ])
  expect(made.decisions).toEqual([
    { kind: 'phase', at: '2012-05', reason: 'theatre moved', recorded: '2024-03-01' },
    { kind: 'phase', at: '2013-03', reason: 'new protocol', recorded: '2024-03-01' },
  ])
  expect(made.footnote).toContain('theatre moved')
})

test('shares come in per cent unless told otherwise', async () => {
  const made = await chartJson('p', cabg, cabgColumns)
  expect(made).toMatchObject({ multiplier: 100, unit: '%' })
  // 14 of 52.
  expect(made.points[0].value).toBeCloseTo(26.9230769230769, 12)
  expect(made.points[0]).toMatchObject({
    x: '2011-07-01',
    label: '2011-07',
    count: 14,
    total: 52,
    rows: [2],
    signals: [],
  })
})

test('excluded points are out of centre, limits and runs, and raise no signal, as in qicharts2', async () => {
  const exclude = ['2013-01-01:counted twice', '2013-05:counted twice']
  const made = await chartJson('xmr', cdiFile, { x: 'month', value: 'cases', exclude, decided: '2024-03-01' })
  expect(made.kind).toBe('i')
  expect(made.centre).toBeCloseTo(14.2647058823529, 12)
  expect(made.limits.lower).toBeCloseTo(3.70951971214017, 12)
  expect(made.limits.upper).toBeCloseTo(24.8198920525657, 12)
  expect(made.parts[0].runs).toMatchObject({
    useful: 34,
    longestRun: 15,
    longestRunMax: 8,
    crossings: 5,
    crossingsMin: 12,
  })
  const outside = made.points.flatMap(({ outside }: { outside: boolean }, i: number) => (outside ? [i] : []))
  expect(outside).toEqual([2, 16, 20, 30])
  expect(made.signals).toEqual({ byRule: { outside: ['2014-03', '2014-07', '2015-05'] }, runs: [0] })
  expect(made.points[2].excluded).toEqual({ reason: 'counted twice', recorded: '2024-03-01' })
})

test('a frozen baseline with the rules of Making Data Count is that of NHSRplotthedots 0.2.2', async () => {
  // Breaches at RRK, type 1, 2016-04 to 2019-03; ptd_spc(fix_after_n_points = 12, improvement_direction = "decrease").
  const breaches = [
    1195, 1843, 1397, 1333, 1771, 1751, 2013, 1759, 2179, 2585, 1654, 1543, 1632, 1558, 1190, 1357, 1279, 1683, 2190,
    1804, 986, 2181, 2048, 2154, 1759, 1637, 1488, 6499, 5983, 6599, 7089, 8120, 8981, 12502, 11376, 10670,
  ]
  const options = { x: 'month', value: 'breaches', better: 'lower', rules: 'making-data-count-7' }
  const baseline = ['2016-04..2017-03:first year']
  const data = csv({ month: firstsFrom(2016, 4, 36), breaches })
  const made = await chartJson('i', data, { ...options, baseline, decided: '2024-03-01' })
  expect(made.centre).toBeCloseTo(1751.91666666667, 10)
  expect(made.limits.lower).toBeCloseTo(784.643939393939, 10)
  expect(made.limits.upper).toBeCloseTo(2719.18939393939, 10)
  expect(made).toMatchObject({ rules: { id: 'making-data-count-7', version: 1 }, variation: 'concern-high' })
  const flags = made.points.map(({ signals }: { signals: string[] }) => signals[0] ?? '')
  const named = (name: string, count: number): string[] => Array.from({ length: count }, () => name)
  expect(flags).toEqual([...named('', 10), ...named('shift', 8), ...named('', 9), ...named('outside', 9)])
  expect(made.icons).toMatchObject([{ kind: 'variation', is: 'concern-high' }])
  expect(made.suggestion).toMatchObject({ at: '2018-07', points: 9, side: 'above' })
})

test('rates are multiplied, their limits follow each exposure', async () => {
  const n = [
    14768.4166666667, 14460.3333333333, 16176.9166666667, 14226.5, 14816.25, 14335.2916666667, 14964.5416666667,
    14327.875,
  ]
  const data = csv({ month: firstsFrom(2012, 11, 8), cases: cdi.slice(0, 8), days: n })
  const made = await chartJson('u', data, { x: 'month', count: 'cases', total: 'days', multiply: '10000' })
  expect(made.points[0].value).toBeCloseTo(11.5110511733936, 10)
  expect(made.unit).toBe('/10,000')
})

test('a target may begin later, and a known centre takes the place of the estimate', async () => {
  const made = await chartJson('p', cabg, { ...cabgColumns, target: '15@2013', centre: '20', better: 'lower' })
  expect(made.centre).toBe(20)
  expect(made.known).toEqual({ centre: 20 })
  expect(made.points.map(({ target }: { target: number | null }) => target)).toEqual([
    ...Array.from({ length: 18 }, () => null),
    ...Array.from({ length: 18 }, () => 15),
  ])
  expect(made.assurance).toBe('hit-or-miss')
})

test('rows of one slot are a subgroup of an xbar chart', async () => {
  // Eight subgroups 1, 2, 3: mean 2, s = 1, limits 2 ± 3/(c4(3)·√3) with c4(3) = 0.886227.
  const values = Array.from({ length: 24 }, (_, i) => (i % 3) + 1)
  const data = csv({ lot: values.map((_, i) => Math.floor(i / 3) + 1), width: values })
  const made = await chartJson('xbar', data, { x: 'lot', value: 'width' })
  expect(made.slots).toBe(8)
  expect(made.centre).toBe(2)
  expect(made.limits.upper).toBeCloseTo(2 + 3 / (0.886226925 * Math.sqrt(3)), 8)
})

test('charts that add up: cusum, vlad and risk-adjusted cusum', async () => {
  const values = csv({ day: [1, 2, 3, 4], y: [11, 12, 9, 14] })
  const sums = await chartJson('cusum', values, {
    x: 'day',
    value: 'y',
    centre: '10',
    sigma: '1',
    limit: '4',
    minPoints: '2',
  })
  // k = 0.5: 0.5, 2, 0.5, 4; below: 0, 0, −0.5, 0.
  expect(sums.points.map(({ high }: { high: number }) => high)).toEqual([0.5, 2, 0.5, 4])
  expect(sums.points.map(({ low }: { low: number }) => low + 0)).toEqual([0, 0, -0.5, 0])
  expect(sums.signals).toEqual({ high: [], low: [] })
  const cases = csv({ case: [1, 2, 3], died: [0, 1, 0], risk: [0.25, 0.5, 0.125] })
  const columns = { x: 'case', count: 'died', risk: 'risk' }
  const lives = await chartJson('vlad', cases, columns)
  expect(lives).toMatchObject({ observed: 1, expected: 0.875 })
  expect(lives.points.map(({ value }: { value: number }) => value)).toEqual([0.25, -0.25, -0.125])
  const evidence = await chartJson('ra-cusum', cases, { ...columns, limit: '0.2' })
  // ln(2/1.5) for the death at risk 0.5; before it ln(1/1.25) < 0, so the sum stood at 0.
  expect(evidence.points[1].more).toBeCloseTo(Math.log(2 / 1.5), 14)
  expect(evidence.signals.more).toEqual(['2'])
})

test('a funnel of O/E has exact Poisson limits, at both levels', async () => {
  const expected = [12.4, 25, 60, 15, 60, 45, 15, 70, 25, 70, 40]
  const deaths = expected.map(Math.round)
  const data = csv({ hospital: expected.map((_, i) => `H${i}`), deaths, expected })
  const made = await chartJson('funnel-ratio', data, { x: 'hospital', count: 'deaths', expected: 'expected' })
  expect(made).toMatchObject({
    kind: 'funnel-standardised-ratio',
    n: 11,
    target: 1,
    inForce: 'unadjusted',
    warning: null,
  })
  // E = 12.4: 0.5232 to 1.7315 at 95 %, 0.3442 to 2.2255 at 99.8 % (Spiegelhalter 2005).
  const { lower95, upper95, lower998, upper998, value, verdict } = made.units[0]
  expect([lower95, upper95, lower998, upper998].map((each) => each.toFixed(4))).toEqual([
    '0.5232',
    '1.7315',
    '0.3442',
    '2.2255',
  ])
  expect([value, verdict]).toEqual([12 / 12.4, 'inside'])
})

test('a funnel of too few units is a table with intervals', async () => {
  const data = csv({ h: ['A', 'B'], x: [81, 15], n: [263, 148] })
  const made = await chartJson('funnel', data, { x: 'h', count: 'x', total: 'n' })
  expect(made).toMatchObject({ unavailable: 'too-few', units: [{ method: 'wilson' }, { method: 'wilson' }] })
  // Wilson 1927: 81/263 is .2553 to .3662.
  expect(made.units[0].lower95).toBeCloseTo(25.53, 2)
  expect(made.units[0].upper95).toBeCloseTo(36.62, 2)
})

test('the adviser names the chart and says why; auto draws it', async () => {
  const counts = csv({
    month: firstsFrom(2020, 1, 10),
    y: [3, 2, 4, 1, 3, 2, 5, 2, 3, 4],
    n: Array.from({ length: 10 }, () => 90),
  })
  const columns = { x: 'month', count: 'y', total: 'n' }
  const advised = await chartJson('advise', counts, columns, { lang: 'en' })
  expect(advised).toMatchObject({ kind: 'p', advice: { text: 'Cases among cases (denominators 90): a p chart.' } })
  expect(advised.notes.join()).toContain('--nature rate')
  const rate = await chartJson('auto', counts, { ...columns, nature: 'rate' })
  expect(rate).toMatchObject({ kind: 'u', n: 10, notes: [] })
})

test('words and numbers come from one result', async () => {
  const { stdout } = await chart('p', cabg, { ...cabgColumns, better: 'lower', name: '再入院率' })
  const made = await chartJson('p', cabg, { ...cabgColumns, better: 'lower', name: '再入院率' })
  expect(stdout).toContain(made.title)
  expect(stdout).toContain(made.footnote)
  expect(stdout).toMatch(new RegExp(`中心线 +${made.centre.toFixed(1)}%`))
  const english = await chart('p', cabg, { ...cabgColumns, better: 'lower', name: 'Readmission' }, { lang: 'en' })
  expect(english.stdout).toMatch(/^Readmission: .+\nMonthly values \(%\), Jul 2011 to Jun 2014, 36 months, p chart\n/)
  expect(english.stdout).not.toMatch(/\p{Script=Han}/u)
})

test('the points as a table', async () => {
  const { stdout } = await chart('i', cdiFile, { x: 'month', value: 'cases', csv: true })
  const [head = '', first = '', ...rest] = stdout.replace('\uFEFF', '').trim().split('\r\n')
  expect(head).toMatch(/^x,label,rows,value,count,total,centre,lower,upper,/)
  expect(first).toMatch(/^2012-11-01,2012-11,2,17,17,,14\.8333333/)
  expect(rest.length).toBe(35)
})
