import type { Lang } from './lang.ts'

/** What a command may do to the outside: say something, show progress. Tests pass quiet ones. */
export type Effects = {
  readonly lang: Lang
  /** One line for a person, on standard error. */
  log(line: string): void
  /** A step has begun (`done` of `total`, where the total is known). */
  progress(step: string, done?: number, total?: number): void
}

export const quiet: Effects = { lang: 'zh', log: () => {}, progress: () => {} }
