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

let users = 0

async function onSignal(signal: NodeJS.Signals): Promise<void> {
  ending = true
  unlisten()
  const stopped = Promise.allSettled([...active].map((stop) => stop()))
  await Promise.race([stopped, pause(patienceMs)])
  process.kill(process.pid, signal)
}

function unlisten(): void {
  for (const signal of signals) process.off(signal, onSignal)
}

/** Until it is taken back: a signal that ends this process first stops what servers still do for it. */
export function stopWithProcess(): () => void {
  if (users === 0) for (const signal of signals) process.on(signal, onSignal)
  users += 1
  let taken = false
  return () => {
    if (taken) return
    taken = true
    users -= 1
    if (users === 0) unlisten()
  }
}
