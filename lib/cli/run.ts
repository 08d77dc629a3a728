import { relative } from 'node:path'
import { ProblemError, problem } from '../core/index.ts'
import { type Format, formats, loadAnalysis, runAnalysis } from '../notebook/index.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

/** `zhikong run`: makes one report and prints where it is. */
export const main: Command = async ([name], options, lang) => {
  const effects = terminal(lang)
  try {
    const outcome = await runAnalysis(await loadAnalysis(String(name), process.cwd()), {
      ...(typeof options.data === 'string' ? { data: options.data } : {}),
      set: (options.set ?? {}) as Readonly<Record<string, string>>,
      formats: readFormats(String(options.format)),
      out: String(options.out),
      cwd: process.cwd(),
      lang,
      effects,
    })
    effects.stop()
    for (const file of outcome.files) process.stdout.write(`${relative(process.cwd(), file)}\n`)
    return 0
  } finally {
    effects.stop()
  }
}

function readFormats(text: string): Format[] {
  const given = text.split(',').map((each) => each.trim())
  const unknown = given.filter((each) => !formats.some((format) => format === each))
  if (unknown.length > 0) {
    throw new ProblemError(
      unknown.map((format) => problem('ZK-FORMAT-UNKNOWN', { format, formats: formats.join(', ') })),
    )
  }
  return formats.filter((format) => given.includes(format))
}
