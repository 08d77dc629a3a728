import { SingleBar } from 'cli-progress'
import type { Effects, Lang } from '../core/index.ts'

/** Effects for a terminal: lines and progress on standard error, so that results on standard output stay clean. */
export function terminal(lang: Lang): Effects & { stop(): void } {
  const live = process.stderr.isTTY === true
  let bar: SingleBar | undefined
  let last: string | undefined
  const stop = (): void => {
    bar?.stop()
    bar = undefined
  }
  return {
    lang,
    log: (line) => {
      stop()
      process.stderr.write(`${line}\n`)
    },
    progress: (step, done, total) => {
      if (!live) {
        if (step !== last) process.stderr.write(`${step}\n`)
        last = step
        return
      }
      bar ??= newBar()
      bar.setTotal(total ?? 1)
      bar.update(done ?? 0, { step })
    },
    stop,
  }
}

function newBar(): SingleBar {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {step}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(1, 0, { step: '' })
  return bar
}
