import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// `unit` needs no browser; `report` prints real documents in a real browser; `long` prints further ones, which `npm test` has no
// time for; `pdf` reads them back with poppler's tools; `engines` needs database servers; `office` opens and saves workbooks
// with LibreOffice. The last four run in .ci/run, and say what is absent elsewhere.
const suffixes = { report: 'report', long: 'long', pdf: 'pdf', engines: 'engine', office: 'office' }
const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout, env: { TZ: 'UTC', LANG: 'C.UTF-8' } },
})

const others = `!test/**/*.{${Object.values(suffixes).join()}}.test.ts`
const { test } = project('unit', ['test/**/*.test.ts', others], 30_000)
// The rooms are loaded once for all unit tests, not once a file: they keep no state, and loading is half the time.
const unit = { test: { ...test, isolate: false } }

export default defineConfig({
  test: {
    // Two at a time even on two cores: a test that waits for a browser or another process leaves its core free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      unit,
      ...Object.entries(suffixes).map(([name, suffix]) => project(name, [`test/**/*.${suffix}.test.ts`], 240_000)),
    ],
  },
})
