import { expect, test } from 'vitest'
import { fontCoverage, fontFiles, openFont, textWidth } from '../../lib/charts/index.ts'

// Advance widths in 1/1000 em as published with the font: U+0020 to U+007E of the regular and the bold weight.
const regular =
  '224,323,474,555,555,921,680,278,338,338,467,555,278,347,278,392,555,555,555,555,555,555,555,555,555,555,278,278,555,555,555,474,946,608,657,638,688,589,552,689,728,293,535,646,543,812,723,742,633,742,635,596,599,721,575,878,573,531,603,338,392,338,555,559,606,563,618,510,620,554,325,564,607,275,275,552,284,926,610,606,620,620,388,468,377,607,521,802,498,521,475,338,270,338,555'
const bold =
  '227,370,574,590,590,963,740,325,378,378,507,590,325,370,325,387,590,590,590,590,590,590,590,590,590,590,325,325,590,590,590,514,1007,641,681,656,714,615,585,717,757,330,568,686,578,853,749,770,667,770,682,624,625,748,619,915,627,580,613,378,387,378,590,567,626,591,644,527,644,581,372,597,640,304,306,604,315,964,641,626,644,644,437,495,421,637,576,863,562,574,511,378,296,378,590'

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i))

test('widths are the font file’s own, in both weights', () => {
  expect(ascii.map((character) => Math.round(textWidth(character, 1000)))).toEqual(regular.split(',').map(Number))
  expect(ascii.map((character) => Math.round(textWidth(character, 1000, true)))).toEqual(bold.split(',').map(Number))
})

test('Han characters and full-width marks are one em', () => {
  expect(textWidth('质控，±▲', 10)).toBe(50)
})

test('characters that the font lacks are named, each once; line breaks are not characters', () => {
  expect(fontCoverage('𠮷林㐀㑇䶮𠮷\n')).toEqual(['𠮷'])
})

test('a font answers per code point, and has no width for what it lacks', () => {
  const font = openFont(fontFiles().regular)
  expect(font.has(0x4e00)).toBe(true)
  expect(font.advance(0x4e00)).toBe(1)
  expect(font.has(0x20bb7)).toBe(false)
  expect(font.advance(0x20bb7)).toBeUndefined()
})
