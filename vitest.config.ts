import { defineConfig } from 'vitest/config'

// `unit` needs no browser; `report` prints real documents in a real browser; `pdf` reads them back with poppler's tools;
// `engines` needs database servers. The last two run in .ci/run, and say what is absent elsewhere.
const suffixes = { report: 'report', pdf: 'pdf', engines: 'engine' }
const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout, env: { TZ: 'UTC', LANG: 'C.UTF-8' } },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/**/*.test.ts', `!test/**/*.{${Object.values(suffixes).join()}}.test.ts`], 30_000),
      ...Object.entries(suffixes).map(([name, suffix]) => project(name, [`test/**/*.${suffix}.test.ts`], 240_000)),
    ],
  },
})
