import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const ciRun = readFileSync(resolve(import.meta.dirname, '../.ci/run'), 'utf8')
const count = ciRun.match(/^count\(\) .*$/m)?.[0] ?? ''

function counted(log: string, word: string): string {
  const script = `log=$(mktemp); cat > "$log"; ${count}; count ${word}; rm "$log"`
  return spawnSync('bash', ['-c', script], { input: log, encoding: 'utf8' }).stdout.trim()
}

// As vitest closes a run; .ci/run adds up the runs of several projects.
const passing = ' Test Files  43 passed (43)\n      Tests  610 passed | 3 skipped (613)\n   Start at  08:20:26\n'
const failing =
  ' Test Files  1 failed | 3 passed (4)\n\x1b[2m      Tests \x1b[22m \x1b[31m2 failed\x1b[39m | \x1b[32m39 passed\x1b[39m (41)\n'

const isWindows = process.platform === 'win32'
if (isWindows) console.log('skipped: the counting of .ci/run (no bash on Windows)')

test.skipIf(isWindows)('CI adds up the tests that passed and failed over all runs, and counts no files', () => {
  expect([counted(passing, 'passed'), counted(passing, 'failed')]).toEqual(['610', '0'])
  expect([counted(passing + failing, 'passed'), counted(passing + failing, 'failed')]).toEqual(['649', '2'])
  expect([counted('', 'passed'), counted('', 'failed')]).toEqual(['0', '0'])
})
