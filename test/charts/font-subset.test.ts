import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontFiles, openFont, subsetFont } from '../../lib/charts/index.ts'
import { folderWith } from '../data/package-folder.ts'

test('a subset has the characters asked for, as wide as they were, and no others', () => {
  const { regular } = fontFiles()
  const text = '质控 p′ 控制图≥5%'
  const subset = subsetFont(regular, text)
  const file = join(folderWith({}), 'subset.ttf')
  writeFileSync(file, subset)
  const [whole, part] = [openFont(regular), openFont(file)]
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    expect(part.advance(code)).toBe(whole.advance(code))
  }
  expect(['医', 'A'].map((each) => part.has(each.codePointAt(0) ?? 0))).toEqual([false, false])
  expect(subset.length).toBeLessThan(20_000)
  expect(subsetFont(regular, text).equals(subset)).toBe(true)
})
