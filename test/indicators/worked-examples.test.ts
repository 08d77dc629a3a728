import { expect, test } from 'vitest'
import { type Indicator, indicators } from '../../lib/catalogue/index.ts'
import { isKnown } from '../../lib/core/index.ts'
import { addable, answerOf } from '../../lib/indicators/measure.ts'

/** The sums that an example gives, in the order of the measure. */
function sumsOf({ example }: Indicator): readonly number[] {
  if ('numerator' in example) return [example.numerator, example.denominator]
  return 'values' in example ? example.values : []
}

/** The example of a distribution lists its classes; all of them together are the whole. */
function measured(indicator: Indicator) {
  const sums = sumsOf(indicator)
  if (!('distribution' in indicator.measure)) return answerOf(indicator, addable(indicator, sums))
  const whole = sums.reduce((total, each) => total + each, 0)
  const classes = sums.map((count, at) => ({ name: `${at}`, count }))
  return answerOf(indicator, [whole, whole], classes)
}

test.each(indicators.map((each) => [each.id, each] as const))(
  '%s: the example comes out as worked by hand',
  (_id, of) => {
    const { answer } = measured(of)
    if (!('answer' in of.example)) throw new Error('an entry of the catalogue states the answer of its example')
    expect(isKnown(answer) && answer.value).toBeCloseTo(of.example.answer, 3)
  },
)
