import { expect, test } from 'vitest'
import { goalCentres, goals, goalsByDepartment, groups } from '../../lib/catalogue/index.ts'
import { specialties } from '../../lib/notebook/index.ts'

test('every goal of 2023 belongs to one centre', () => {
  const placed = goalCentres.flatMap((centre) => centre.goals.map(({ id }) => id))
  expect(placed.toSorted()).toEqual(goals.map(({ id }) => id).toSorted())
})

test('centres of specialty goals bear the names under which the document prints them', () => {
  const wrong = goalCentres.flatMap(({ name, goals: own }) =>
    own
      .filter(({ id, source }) => id.startsWith('PIT') && !source.place.startsWith(`${name.zh}专业`))
      .map(({ id }) => id),
  )
  expect(wrong).toEqual([])
})

test('goals by department are goals', () => {
  const ids = goals.map(({ id }) => id)
  expect(goalsByDepartment.filter((id) => !ids.includes(id))).toEqual([])
})

test('specialties with a report are all groups but those of goals', () => {
  const own = groups.map(({ id }) => id).filter((id) => !id.endsWith('-goals'))
  expect([...specialties].toSorted()).toEqual(own.toSorted())
})
