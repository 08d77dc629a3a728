import { expect, test } from 'vitest'
import { search } from '../../lib/catalogue/index.ts'

const found = (words: string): string[] => search(words).map(({ id }) => id)

test('a Chinese name finds the indicators of both specialties', () => {
  expect(found('再次手术').slice(0, 2)).toEqual(['GS-2022-06', 'UR-2022-10b'])
})

test('English words find the same, in any case', () => {
  expect(found('Unplanned REOPERATION').slice(0, 2)).toEqual(['GS-2022-06', 'UR-2022-10b'])
})

test('every word must be found', () => {
  expect(found('再次手术 泌尿')).toContain('UR-2022-10b')
  expect(found('再次手术 结石')).toEqual([])
})

test('an id stands before a name, a name before a definition', () => {
  expect(found('nit-2023-ii')[0]).toBe('NIT-2023-II')
  const byWord = found('laparoscopy')
  expect(byWord).toContain('GS-2022-08')
  expect(found('阑尾')[0]).toBe('GS-2022-11')
})

test('the name of a goal finds its measures', () => {
  expect(found('围手术期死亡率')).toEqual(['NIT-2023-IV-a', 'NIT-2023-IV-b', 'NIT-2023-IV-c'])
})

test('full-width letters and digits are read as their half-width forms', () => {
  expect(found('ＣＭＩ')).toEqual(found('CMI'))
  expect(found('ＣＭＩ')).toEqual(['GS-2022-04', 'RH-2022-06', 'HE-2022-08', 'UR-2022-05'])
})

test('nothing asked finds nothing', () => {
  expect(search('  ')).toEqual([])
  expect(search('不存在的词')).toEqual([])
})
