import type { Effects } from '../core/index.ts'

const patience = 1000

/** The same effects, with progress only for work that takes more than a second. */
export function later<E extends Effects & { stop(): void }>(effects: E): E {
  let waiting: (() => void) | undefined
  let patient = true
  const timer = setTimeout(() => {
    patient = false
    waiting?.()
  }, patience)
  timer.unref()
  return {
    ...effects,
    progress: (step, done, total) => {
      if (patient) waiting = () => effects.progress(step, done, total)
      else effects.progress(step, done, total)
    },
    stop: () => {
      clearTimeout(timer)
      effects.stop()
    },
  }
}
