import { describe, expect, test } from 'vitest'
import {
  cChart,
  controlChart,
  ewmaChart,
  gChart,
  iPrimeChart,
  mrChart,
  npChart,
  pChart,
  rChart,
  type Slot,
  sChart,
  tChart,
  uChart,
  xbarChart,
} from '../../lib/spc/index.ts'
import { months, outsideAt, reason } from './series.ts'

const groups = (...values: readonly (readonly number[])[]): Slot[] =>
  values.map((each, k) => ({ x: `${k}`, y: null, values: each }))

const values = (chart: ReturnType<typeof mrChart>): (number | null)[] =>
  chart.points.map(({ value }) => (value.kind === 'value' ? value.value : null))

describe('moving ranges', () => {
  const y = [5, 7, 4, null, 9, 9, 12, 10, 11, 10]

  test('the first slot has none, nor has one after a gap', () => {
    expect(values(mrChart(months(y)))).toEqual([null, 2, 3, null, null, 0, 3, 2, 1, 1])
  })

  test('an excluded value is drawn from its neighbour, and the next one looks past it', () => {
    const chart = mrChart(months([1, 2, 90, 3, 4]), { exclude: [{ at: 2, ...reason }], minPoints: 2 })
    expect(values(chart)).toEqual([null, 1, 88, 1, 1])
    expect(chart.points[0]).toMatchObject({ centre: 1, lower: 0, upper: 3.267 })
    expect(chart.points[2]).toMatchObject({ outside: true, signals: [] })
  })

  test('neighbours share a value, so no runs are judged', () => {
    const chart = mrChart(months([1, 9, 1, 9, 1, 9, 1, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]), { rules: 'nelson' })
    expect(chart.points.flatMap(({ signals }) => signals).filter((id) => id !== 'outside')).toEqual([])
  })
})

describe('subgroups', () => {
  // Means 2, 4; ranges 2, 4; standard deviations 1.4142, 2.8284, of two values each.
  const two = groups([1, 3], [2, 6])
  const few = { minPoints: 2 }

  test('x̄ from average ranges: 3 ± 3·3/1.128/√2', () => {
    const [point] = xbarChart(two, { ...few, spread: 'range' }).points
    expect(point?.centre).toBe(3)
    expect(point?.upper).toBeCloseTo(3 + (3 * 3) / 1.128 / Math.SQRT2, 12)
    expect(point?.total).toBe(2)
  })

  test('of one size the mean standard deviation is taken, of several the pooled one, and it is said which', () => {
    // 2.1213/.797885 = 2.6587; 3·2.6587/√2 = 5.64. Of (1, 3) and (2, 6, 4): √((2 + 8)/3) = 1.82574.
    expect(xbarChart(two, few).points[0]?.upper).toBeCloseTo(3 + 5.64, 2)
    expect(xbarChart(two, few).sigma.estimator).toBe('average subgroup standard deviation / c4')
    const uneven = xbarChart(groups([1, 3], [2, 6, 4]), few)
    expect(uneven.sigma.estimator).toBe('pooled subgroup standard deviation / c4')
    expect(uneven.points[0]?.upper).toBeCloseTo(16 / 5 + (3 * 1.82574) / 0.797885 / Math.SQRT2, 3)
  })

  test('a subgroup of one has a mean but no deviation, no range and no limits from them', () => {
    const single = groups([1, 3], [2, 6], [5])
    expect(xbarChart(single, few).points[2]).toMatchObject({ value: { value: 5 } })
    expect(xbarChart(single, few).points[2]).not.toHaveProperty('upper')
    expect(sChart(single, few).points[2]?.value).toMatchObject({ reason: 'too-few' })
    expect(rChart(single, few).points[2]?.value).toMatchObject({ reason: 'too-few' })
  })

  test('ranges of more than 25 values are not taken', () => {
    const many = Array.from({ length: 26 }, (_, k) => k)
    expect(rChart(groups(many, [1, 3], [2, 6]), few).points[0]?.value).toMatchObject({ reason: 'not-applicable' })
  })

  test('with a known sigma: x̄ ± 3σ/√n, c4·σ, d2·σ', () => {
    const known = { ...few, sigma: 2 }
    expect(xbarChart(two, known).points[0]?.upper).toBeCloseTo(3 + 6 / Math.SQRT2, 12)
    expect(sChart(two, known).points[0]?.centre).toBeCloseTo(2 * Math.sqrt(2 / Math.PI), 12)
    expect(rChart(two, known).points[0]?.centre).toBeCloseTo(2 * 1.128, 12)
  })

  test('an empty subgroup is missing', () => {
    expect(xbarChart(groups([1, 3], [], [2, 6]), few).points[1]?.value).toMatchObject({ reason: 'missing' })
  })
})

describe('counts', () => {
  test('c: the mean and its root', () => {
    const chart = cChart(months([4, 4, 2, 6, 4, 4, 5, 3]))
    expect(chart.points[0]).toMatchObject({ centre: 4, lower: 0, upper: 10, upper2: 8 })
  })

  test('np: centre and limits follow the n of the slot', () => {
    // 40 of 400: p = .1; n = 100: 10 ± 9; n = 25: 2.5 ± 4.5.
    const chart = npChart(months([10, 12, 8, 5, 5], [100, 100, 100, 25, 75]), { minPoints: 2 })
    expect(chart.points[0]).toMatchObject({ centre: 10, upper: 19 })
    expect(chart.points[3]).toMatchObject({ centre: 2.5, lower: 0, upper: 7, side: 1 })
  })

  test('limits that hold a share of the points: exact quantiles', () => {
    // Binomial(10, .5): P(X ≤ 1) = .0107, P(X ≤ 2) = .0547; P(X ≤ 7) = .9453, P(X ≤ 8) = .9893.
    const ten = months(Array(8).fill(5), 10)
    expect(npChart(ten, { probability: 0.95 }).points[0]).toMatchObject({ lower: 2, upper: 8 })
    expect(pChart(ten, { probability: 0.95 }).points[0]).toMatchObject({ lower: 0.2, upper: 0.8 })
    // Poisson(5): P(X ≤ 0) = .0067, P(X ≤ 1) = .0404; P(X ≤ 9) = .9682, P(X ≤ 10) = .9863.
    const five = months(Array(8).fill(5), 1)
    expect(cChart(five, { probability: 0.95 }).points[0]).toMatchObject({ lower: 1, upper: 10 })
    expect(uChart(five, { probability: 0.95 }).points[0]).toMatchObject({ lower: 1, upper: 10 })
    expect(() => cChart(five, { probability: 95 })).toThrow('got 95')
  })
})

describe("i' charts", () => {
  test('sigma of one case from neighbours, over the root of each n', () => {
    // Values 4, 6 of n = 4, 16: √(π/2)·2/√(1/4 + 1/16) = 4.48399; centre (16 + 96)/20 = 5.6; n = 4: 5.6 + 3·4.48399/2.
    const chart = iPrimeChart(months([16, 96], [4, 16]), { minPoints: 2 })
    expect(chart.points[0]?.centre).toBeCloseTo(5.6, 12)
    expect(chart.points[0]?.upper).toBeCloseTo(5.6 + (3 * 4.48399) / 2, 4)
    expect(chart.points[1]?.upper).toBeCloseTo(5.6 + (3 * 4.48399) / 4, 4)
  })
})

describe('rare events', () => {
  const between = [10, 25, 3, 40, 18, 7, 30, 19]

  test('g: the median is drawn, the limits come from the mean', () => {
    // Mean 19, median 18.5: 19 + 3·√(19·20).
    const chart = gChart(months(between))
    expect(chart.points[0]).toMatchObject({ centre: 18.5, lower: 0 })
    expect(chart.points[0]?.upper).toBeCloseTo(19 + 3 * Math.sqrt(380), 12)
    expect(gChart(months(between), { centre: 20 }).points[0]?.centre).toBeCloseTo(13.86, 12)
  })

  test('t: no lower limit below 0, and no inner line where there is no time', () => {
    const [point] = tChart(months([1, 30, 2, 45, 1, 60, 3, 50])).points
    expect(point?.lower).toBe(0)
    expect(point).not.toHaveProperty('lower2')
  })

  test('t: two events at once have no value, never silently: a warning, or half a unit where that is said', () => {
    const y = [10, 25, 0, 40, 18, 7, 30, 19, 22]
    const chart = tChart(months(y))
    expect(chart.points[2]?.value).toMatchObject({ reason: 'not-applicable' })
    expect(chart.warnings).toContain('zero-time')
    const half = tChart(months(y), { zeroAs: 0.5 })
    expect(half.points[2]?.value).toEqual({ kind: 'value', value: 0.5 })
    expect(half.sigma.estimator).toContain('0 as 0.5')
    expect(half.warnings).not.toContain('zero-time')
  })
})

describe('EWMA', () => {
  const y = [10, 12, 9, 11, 10, 12, 9, 11]

  test('starts from the centre; limits widen from point to point', () => {
    const chart = ewmaChart(months(y), { centre: 10, sigma: 1 })
    // .2·10 + .8·10 = 10; .2·12 + .8·10 = 10.4; .2·9 + .8·10.4 = 10.12.
    expect(chart.points.slice(0, 3).map(({ value }) => value.kind === 'value' && value.value)).toEqual([
      10,
      expect.closeTo(10.4, 12),
      expect.closeTo(10.12, 12),
    ])
    expect(chart.points[0]?.upper).toBeCloseTo(10 + 3 * 0.2, 12)
    expect(chart.points[1]?.observed).toEqual({ kind: 'value', value: 12 })
    expect(chart.points[7]?.upper).toBeLessThan(11)
  })

  test('a slot without a value keeps the average; an excluded one is shown and forgotten', () => {
    const chart = ewmaChart(months([10, null, 100, 12, 9, 11, 10, 12, 9, 11]), {
      centre: 10,
      sigma: 1,
      exclude: [{ at: 2, ...reason }],
    })
    expect(chart.points[1]?.value).toMatchObject({ reason: 'missing' })
    expect(chart.points[2]).toMatchObject({ value: { value: 28 }, outside: true, signals: [] })
    expect(chart.points[3]?.value).toEqual({ kind: 'value', value: expect.closeTo(10.4, 12) })
  })

  test('too few points: nothing to start from', () => {
    expect(ewmaChart(months([1, 2, 3])).points[0]?.value).toMatchObject({ reason: 'too-few' })
  })

  test('a weight outside 0 to 1 is refused', () => {
    expect(() => ewmaChart(months(y), { smoothing: 0 })).toThrow('got 0')
  })
})

test('a narrower width of limits is told in the chance of a false alarm', () => {
  const y = months([1, 2, 4, 3, 1, 5, 2, 4, 1, 3, 5, 2])
  const { falseAlarmOf } = controlChart('i', y, { sigmas: 2 })
  // 1 - (1 - .0455)^12.
  expect(falseAlarmOf.limits).toBeCloseTo(0.428, 3)
})

test('constant series of every new kind: limits on the centre, nothing outside', () => {
  const same = months(Array(14).fill(7), 50)
  for (const kind of ['mr', 'i-prime', 't', 'ewma'] as const)
    expect(outsideAt(controlChart(kind, same)), kind).toEqual([])
  const alike = groups(...Array.from({ length: 14 }, () => [3, 3, 3]))
  for (const kind of ['xbar', 's', 'r', 'ewma'] as const) expect(outsideAt(controlChart(kind, alike)), kind).toEqual([])
})
