import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

export const repository = resolve(import.meta.dirname, '../..')
export const entry = join(repository, 'lib', 'cli', 'zhikong.mjs')

export type Said = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** The environment of a person who reads Chinese. */
export const surroundings = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LANG: 'zh_CN.UTF-8',
  LC_ALL: '',
  LC_MESSAGES: '',
})

/** Runs the command line as a person does, in a process of its own; Chinese unless `--lang` says otherwise. */
export function zhikong(args: readonly string[], cwd = repository, environment: NodeJS.ProcessEnv = {}): Said {
  const env = { ...surroundings(), ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { cwd, env, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

/** The lines of standard error that say what is wrong, without those that say how far the work is. */
export const problemLines = ({ stderr }: Said): string[] => stderr.split('\n').filter((line) => line.startsWith('ZK-'))

/** A stack trace, which no mistake of a person's may show. */
export const stackTrace = /^\s+at .+:\d+:\d+|node:internal/m
