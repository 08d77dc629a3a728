import { expect, test } from 'vitest'
import { type Indicator, indicators } from '../../lib/catalogue/index.ts'
import { isKnown } from '../../lib/core/index.ts'
import { addable, answerOf } from '../../lib/indicators/measure.ts'
import { roundedShares } from '../../lib/stats/index.ts'

/** The sums that an example gives, in the order of the measure. */
function sumsOf({ example }: Indicator): readonly number[] {
  if ('numerator' in example) return [example.numerator, example.denominator]
  return 'values' in example ? example.values : []
}

/** The example of a distribution lists its classes; all of them together are the whole. */
function measured(indicator: Indicator) {
  const sums = sumsOf(indicator)
  const whole = sums.reduce((total, each) => total + each, 0)
  return answerOf(indicator, 'distribution' in indicator.measure ? [whole, whole] : addable(indicator, sums))
}

test.each(indicators.map((each) => [each.id, each] as const))(
  '%s: the example comes out as worked by hand',
  (_id, of) => {
    const { answer } = measured(of)
    if (!('answer' in of.example)) throw new Error('an entry of the catalogue states the answer of its example')
    expect(isKnown(answer) && answer.value).toBeCloseTo(of.example.answer, 3)
  },
)

test('the shares of the classes of a distribution stand in its example as they are rounded', () => {
  for (const { id, example, format } of indicators.filter(({ kind }) => kind === 'distribution')) {
    const shares = roundedShares('values' in example ? example.values : [], format.decimals)
    expect(example.working, id).toContain(shares.map((share) => share.toFixed(format.decimals)).join(' : '))
  }
})
