import { textWidth } from './text-metrics.ts'

// Latin words and numbers stay whole; a Han character may end a line, closing punctuation may not begin one, nor opening
// punctuation end one.
const pieces = /[（“《【√]*(?:[\p{Script=Latin}\p{N}.,%‰·'’()\-–/+−]+\s?|\s+|.)/gu
const closing = /^[，。；：！？、）”’】》%‰]/u

/**
 * Breaks a text into lines no wider than asked; a single word that is wider stands alone.
 * @example wrap('更换上报系统', 30, 10) // ['更换上', '报系统']
 */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(pieces) ?? []) {
    const fits = textWidth((line + piece).trimEnd(), size) <= width
    if (fits || line === '' || closing.test(piece)) line += piece
    else {
      lines.push(line.trim())
      line = piece.trimStart()
    }
  }
  return line.trim() === '' ? lines : withoutOrphan([...lines, line.trim()])
}

/** A single Han character is not left alone on the last line: one more joins it. */
function withoutOrphan(lines: readonly string[]): readonly string[] {
  const [before, last] = lines.slice(-2)
  if (before === undefined || last === undefined || !/^\p{Script=Han}$/u.test(last)) return lines
  const moved = /\p{Script=Han}{3}$/u.exec(before)?.[0].slice(-1)
  return moved === undefined ? lines : [...lines.slice(0, -2), before.slice(0, -1), moved + last]
}
