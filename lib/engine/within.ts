import { whileActive } from './ending.ts'

/** How a piece of work on a server may end early. */
export type Limits = {
  readonly signal: AbortSignal | undefined
  readonly seconds: number
  /** What is said when the time is over. */
  readonly late: () => Error
  /** Makes the server give up the work; whatever comes of it, nobody waits for it. */
  readonly stop: () => Promise<void>
}

/** Work that rejects at once on a signal or when its time is over, and is then stopped on the server too. */
export async function within<T>(work: Promise<T>, { signal, seconds, late, stop }: Limits): Promise<T> {
  let clear = (): void => {}
  const early = new Promise<never>((_resolve, reject) => {
    const end = (reason: unknown): void => {
      reject(reason)
      void stop().catch(() => {})
    }
    const timer = setTimeout(() => end(late()), seconds * 1000)
    const aborted = (): void => end(signal?.reason)
    signal?.addEventListener('abort', aborted, { once: true })
    clear = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
    }
  })
  // Whichever comes second has nobody left to tell.
  work.catch(() => {})
  return whileActive(stop, Promise.race([work, early])).finally(clear)
}
