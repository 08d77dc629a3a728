import { vi } from 'vitest'
import { entry, type Said, surroundings } from './zhikong.ts'

let times = 0

/**
 * The command line as it is typed, in this process: spares starting one where the words alone decide (help, wrong usage). What runs a
 * command needs a process of its own.
 */
export async function typed(args: readonly string[]): Promise<Said> {
  const { argv, env, exitCode } = process
  const said = { stdout: '', stderr: '' }
  const listening = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text)
      return true
    }),
  )
  try {
    process.argv = [process.execPath, entry, ...args]
    process.env = surroundings()
    process.exitCode = 0
    times += 1
    await import(/* @vite-ignore */ `${entry}?typed=${times}`)
    return { code: Number(process.exitCode), ...said }
  } finally {
    process.argv = argv
    process.env = env
    process.exitCode = exitCode
    for (const each of listening) each.mockRestore()
  }
}
