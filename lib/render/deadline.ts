import { ProblemError, problem } from '../core/index.ts'

/**
 * A step of the browser with a time it must end by: a silent hang is the worst fault a printer can have.
 * @throws ProblemError `ZK-BROWSER-TIMEOUT` naming the step, or `ZK-BROWSER-LOST` where the browser went away.
 */
export async function deadline<T>(step: string, seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const problems = [problem('ZK-BROWSER-TIMEOUT', { step, seconds })]
    timer = setTimeout(() => reject(new ProblemError(problems)), seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    if (error instanceof Error && lost.test(error.message))
      throw new ProblemError([problem('ZK-BROWSER-LOST', { step, cause: error.message })])
    throw error
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}

const lost = /detached|Target closed|Session closed|Connection closed|crashed|disconnected/i
