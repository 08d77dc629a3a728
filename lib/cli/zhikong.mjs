#!/usr/bin/env node
// The commands as data, in plain JavaScript: help must appear at once, so TypeScript and the heavy rooms are loaded only
// when a command runs.
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { langOf, usageText, words } from './words.mjs'

const lang = langOf(process.argv, process.env)
const say = words[lang]
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/**
 * Runs a command's handler (`<name>.ts`, which exports `main(arguments, options, lang)` and answers the exit code).
 * @param {string} name
 */
const handler =
  (name) =>
  /** @param {unknown[]} input */
  async (...input) => {
    const { register } = await import('tsx/esm/api')
    register()
    const { runCommand } = await import('./run-command.ts')
    const [options, ...reversed] = input.slice(0, -1).reverse()
    process.exitCode = await runCommand(name, reversed.reverse(), options, lang)
  }

const language = () => new Option('--lang <lang>', say.lang).choices(['zh', 'en'])

/** @param {Option} option what it is for, which values it takes, which it has when nobody says */
const optionDescription = ({ description, argChoices, defaultValue }) => {
  const choices = argChoices ? say.choices(argChoices.join(', ')) : ''
  return `${description}${choices}${typeof defaultValue === 'string' ? say.preset(defaultValue) : ''}`
}

const program = new Command('zhikong')
  .description(say.about)
  .version(version, '-V, --version', say.version)
  .addOption(language())
  .helpOption('-h, --help', say.help)
  .helpCommand(false)
  .exitOverride()
  .configureOutput({ outputError: () => {} })
  .configureHelp({ styleTitle: (title) => say.headings[title] ?? title, optionDescription })
  .addHelpText('after', `\n${say.examples}\n  zhikong run annual-report --data data-samples/province\n`)

/**
 * What every command has: its language, its example, its handler.
 * @param {Command} command @param {string} example
 */
const finish = (command, example) =>
  command
    .addOption(language())
    .addHelpText('after', `\n${say.examples}\n  ${example}\n`)
    .action(handler(command.name()))

/** @param {string} pair @param {Record<string, string>} all */
const setting = (pair, all) => {
  const at = pair.indexOf('=')
  if (at < 1) throw new CommanderError(2, 'zhikong.setting', say.settingShape(pair))
  return { ...all, [pair.slice(0, at)]: pair.slice(at + 1) }
}

finish(
  program
    .command('run <analysis>')
    .description(say.run)
    .option('--data <folder>', say.data)
    .option('--set <name=value>', say.set, setting, {})
    .option('--format <list>', say.format, 'pdf,json')
    .option('--out <folder>', say.out, 'out'),
  'zhikong run annual-report --data data-samples/province --set year=2024 --format pdf,html,json --lang en',
)

finish(
  program.command('check <data>').description(say.check).option('--json', say.json),
  'zhikong check data-samples/province',
)

finish(
  program.command('catalogue [words...]').description(say.catalogue).option('--json', say.json),
  'zhikong catalogue 再次手术',
)

finish(program.command('doctor').description(say.doctor).option('--json', say.json), 'zhikong doctor')

for (const command of program.commands) command.exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Help and version end here too, with exit code 0, and so does a call without any command; the rest is wrong usage.
  const shown = error.exitCode === 0 || error.code === 'commander.help'
  if (!shown) process.stderr.write(`${usageText(error.code, error.message, lang)}\n`)
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
