import { availableParallelism } from 'node:os'
import { ProblemError, problem } from '../core/index.ts'
import type { DuckDbOptions } from '../engine/index.ts'

const written = /^[1-9]\d*(MB|GB)$/

/**
 * How many threads the engine works with, and how much memory it may fill before it writes to disk: 512 MB and 256 MB for
 * each thread, so that fifty million stays need no more than one million. `ZHIKONG_MEMORY` (`8GB`, `900MB`) sets another limit.
 * @throws ProblemError `ZK-MEMORY-SIZE` for a size that is written otherwise.
 */
export function engineSize(
  threads: number = availableParallelism(),
  environment: NodeJS.ProcessEnv = process.env,
): Required<Pick<DuckDbOptions, 'threads' | 'memoryLimit'>> {
  const { ZHIKONG_MEMORY: memoryLimit = `${512 + 256 * threads}MB` } = environment
  if (!written.test(memoryLimit)) throw new ProblemError([problem('ZK-MEMORY-SIZE', { text: memoryLimit })])
  return { threads, memoryLimit }
}
