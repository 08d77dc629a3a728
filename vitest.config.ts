import { defineConfig } from 'vitest/config'

// `unit` needs neither browser nor large files; `report` prints real documents in a real browser; `engines` needs the
// servers that .ci/run installs, and says which are absent.
const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout, env: { TZ: 'UTC', LANG: 'C.UTF-8' } },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/**/*.test.ts', '!test/**/*.report.test.ts', '!test/**/*.engine.test.ts'], 30_000),
      project('report', ['test/**/*.report.test.ts'], 240_000),
      project('engines', ['test/**/*.engine.test.ts'], 240_000),
    ],
  },
})
