import type { Effects, Lang } from '../core/index.ts'

/** Announces steps as they begin and says at the end how long each took. Times go to the terminal, never into outputs. */
export type Stopwatch = {
  step<T>(name: string, work: () => Promise<T>): Promise<T>
  report(): void
}

export function stopwatch(effects: Effects, steps: number): Stopwatch {
  const taken: { readonly name: string; readonly seconds: number }[] = []
  return {
    async step(name, work) {
      effects.progress(name, taken.length, steps)
      const start = performance.now()
      try {
        return await work()
      } finally {
        taken.push({ name, seconds: (performance.now() - start) / 1000 })
      }
    },
    report: () => effects.log(summary(taken, effects.lang)),
  }
}

function summary(taken: readonly { readonly name: string; readonly seconds: number }[], lang: Lang): string {
  const total = taken.reduce((sum, { seconds }) => sum + seconds, 0)
  const unit = lang === 'zh' ? ' 秒' : ' s'
  const parts = taken.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)}${unit}`)
  return lang === 'zh'
    ? `用时 ${total.toFixed(1)} 秒（${parts.join('，')}）`
    : `took ${total.toFixed(1)} s (${parts.join(', ')})`
}
