import { vi } from 'vitest'
import { runCommand } from '../../lib/cli/run-command.ts'
import type { Lang } from '../../lib/core/index.ts'
import type { Said } from './zhikong.ts'

type Words = { readonly options?: Readonly<Record<string, unknown>>; readonly lang?: Lang }

/** Runs a command in this process, which spares loading all rooms again: its exit code and what it printed. */
export async function command(
  name: string,
  input: readonly unknown[],
  { options = {}, lang = 'zh' }: Words = {},
): Promise<Said> {
  const said = { stdout: '', stderr: '' }
  const listening = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text)
      return true
    }),
  )
  try {
    const code = await runCommand(name, input, options, lang)
    return { code, ...said }
  } finally {
    for (const each of listening) each.mockRestore()
  }
}
