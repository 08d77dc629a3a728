import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { annualReport } from './annual-report.ts'

annualReport('zh', (edition) => {
  test('its files are named on standard output, and nothing else lies beside them', () => {
    const { made } = edition()
    const files = ['quarantine.csv', 'report.html', 'report.json', 'report.pdf', 'run.json']
    const named = made.stdout.trim().split('\n')
    expect(named.map((line) => line.split('/').at(-1)).sort()).toEqual(files)
    expect(readdirSync(made.folder).sort()).toEqual(['fonts', ...files])
    const fonts = [...made.html.matchAll(/url\(["']?(fonts\/[^"')]+)/g)].map(([, path = '']) => path)
    expect(fonts.filter((path) => !existsSync(join(made.folder, path)))).toEqual([])
    expect(readdirSync(join(made.folder, 'fonts')).length).toBe(new Set(fonts).size)
  })

  test('a change of a percentage is in 个百分点; a % after a verb of change is called relative', () => {
    const { text } = edition().made
    const verbs = '上升|下降|略升|略降|升高|降低|提高|增加|减少|增长'
    expect(text.match(new RegExp(`.*(?<!相对)(?:${verbs})了?\\s*[\\d.,]+\\s*[%‰].*`, 'g'))).toBeNull()
    expect(text.match(new RegExp(`(?:${verbs}) [\\d.]+ 个百分点`, 'g'))?.length).toBeGreaterThan(10)
  })
})
