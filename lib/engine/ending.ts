import { setTimeout as pause } from 'node:timers/promises'

const active = new Set<() => Promise<void>>()
let ending = false

/** Work on a server, known while it lasts, so that it can be stopped should this process be told to end. */
export async function whileActive<T>(stop: () => Promise<void>, work: Promise<T>): Promise<T> {
  active.add(stop)
  try {
    return await work
  } catch (error) {
    // The process is about to end by the signal it was sent: what the stopped work says is of no interest to anybody.
    if (ending) await new Promise(() => {})
    throw error
  } finally {
    active.delete(stop)
  }
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
const patienceMs = 3000

/** Until it is taken back: a signal that ends this process first stops what servers still do for it. */
export function stopWithProcess(): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    takeBack()
    ending = true
    const stopped = Promise.allSettled([...active].map((stop) => stop()))
    void Promise.race([stopped, pause(patienceMs)]).finally(() => process.kill(process.pid, signal))
  }
  const takeBack = (): void => {
    for (const signal of signals) process.off(signal, onSignal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  return takeBack
}
