import { expect, test } from 'vitest'
import { predicateColumns } from '../../lib/core/index.ts'

test('the columns of a predicate are those of all its parts', () => {
  const predicate = {
    all: [
      { column: 'department', in: ['0401'] },
      {
        not: {
          any: [
            { column: 'age_years', atLeast: 18 },
            { column: 'sex', known: true },
          ],
        },
      },
    ],
  }
  expect(predicateColumns(predicate)).toEqual(['department', 'age_years', 'sex'])
})
