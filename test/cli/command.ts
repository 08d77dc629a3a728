import { runCommand } from '../../lib/cli/run-command.ts'
import type { Lang } from '../../lib/core/index.ts'
import { listening } from './listening.ts'
import type { Said } from './zhikong.ts'

type Words = { readonly options?: Readonly<Record<string, unknown>>; readonly lang?: Lang }

/** Runs a command in this process, which spares loading all rooms again: its exit code and what it printed. */
export const command = (
  name: string,
  input: readonly unknown[],
  { options = {}, lang = 'zh' }: Words = {},
): Promise<Said> => listening(() => runCommand(name, input, options, lang))
