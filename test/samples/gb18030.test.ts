import { expect, test } from 'vitest'
import { encodeGb18030 } from '../../data-samples/generator/gb18030.ts'

test('writes the two-byte codes of GB 18030 and plain ASCII', () => {
  // GB 18030-2005 annex: 啊 B0A1, 高 B8DF, fullwidth comma A3AC.
  expect([...encodeGb18030('A啊高，')]).toEqual([0x41, 0xb0, 0xa1, 0xb8, 0xdf, 0xa3, 0xac])
})

test('what it writes reads back the same', () => {
  const text = '食管胃十二指肠大手术，伴严重并发症或合并症\n"0.9500"'
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text)
})

test('refuses a character beyond the two-byte part', () => {
  expect(() => encodeGb18030('𠀀')).toThrow(/GB18030/)
})
