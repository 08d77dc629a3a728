import { listening } from './listening.ts'
import { entry, type Said, surroundings } from './zhikong.ts'

let times = 0

/**
 * The command line as it is typed, in this process: spares starting one where the words alone decide (help, wrong usage). What runs a
 * command needs a process of its own.
 */
export async function typed(args: readonly string[]): Promise<Said> {
  const { argv, env, exitCode } = process
  try {
    process.argv = [process.execPath, entry, ...args]
    process.env = surroundings()
    process.exitCode = 0
    times += 1
    return await listening(async () => {
      await import(/* @vite-ignore */ `${entry}?typed=${times}`)
      return Number(process.exitCode)
    })
  } finally {
    process.argv = argv
    process.env = env
    process.exitCode = exitCode
  }
}
