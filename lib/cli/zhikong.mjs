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
 * What every command has: its language, its examples, its handler.
 * @param {Command} command @param {string[]} examples
 */
const finish = (command, ...examples) =>
  command
    .addOption(language())
    .addHelpText('after', `\n${say.examples}\n${examples.map((each) => `  ${each}`).join('\n')}\n`)
    .action(handler(command.parent === program ? command.name() : `${command.parent?.name()} ${command.name()}`))

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
  program
    .command('check <data>')
    .description(say.check)
    .option('--against <file>', say.against)
    .option('--mapping <file>', say.mapping)
    .option('--json', say.json)
    .option('--out <folder>', say.out, 'out'),
  'zhikong check data-samples/province',
  'zhikong check data-samples/province --against last-month/check.json --lang en',
)

finish(
  program
    .command('frontpage <path>')
    .description(say.frontpage)
    .option('--mapping <file>', say.mapping)
    .option('--draft <file>', say.draft)
    .option('--json', say.json),
  'zhikong frontpage data-samples/front-page/pinyin.csv --draft mapping.json',
  'zhikong frontpage "exports/2024-*.csv" --mapping mapping.json --lang en',
)

finish(
  program.command('catalogue [words...]').description(say.catalogue).option('--json', say.json),
  'zhikong catalogue 再次手术',
)

/** @param {string} value @param {string[]} all */
const repeated = (value, all = []) => [...all, value]
const chart = say.chart

finish(
  program
    .command('chart <kind> <file>')
    .description(chart.about)
    .option('--x <column>', chart.x)
    .option('--count <column>', chart.count)
    .option('--total <column>', chart.total)
    .option('--value <column>', chart.value)
    .option('--expected <column>', chart.expected)
    .option('--risk <column>', chart.risk)
    .option('--facet <column>', chart.facet)
    .option('--subgroup', chart.subgroup)
    .option('--by <unit>', chart.by)
    .option('--baseline <A..B:reason>', chart.baseline, repeated)
    .option('--phase <date:reason>', chart.phase, repeated)
    .option('--exclude <date:reason>', chart.exclude, repeated)
    .option('--decided <date>', chart.decided)
    .option('--decisions <file>', chart.decisions)
    .option('--save-decisions <file>', chart.saveDecisions)
    .option('--target <value>', chart.target)
    .option('--centre <value>', chart.centre)
    .option('--sigma <value>', chart.sigma)
    .option('--rules <set>', chart.rules)
    .option('--better <direction>', chart.better)
    .option('--multiply <factor>', chart.multiply)
    .option('--unit <text>', chart.unit)
    .option('--name <text>', chart.name)
    .option('--title <text>', chart.title)
    .option('--no-screen', chart.noScreen)
    .option('--categorical', chart.categorical)
    .option('--nature <kind>', chart.nature)
    .option('--min-points <n>', chart.minPoints)
    .option('--limit <h>', chart.limit)
    .option('--shift <size>', chart.shift)
    .option('--odds <ratio>', chart.odds)
    .option('--reset', chart.reset)
    .option('--lambda <weight>', chart.lambda)
    .option('--sheet <name>', chart.sheet)
    .option('--delimiter <character>', chart.delimiter)
    .option('--json', say.json)
    .option('--csv', chart.csv)
    .option('--svg', chart.svg)
    .option('--png', chart.png)
    .option('--pdf', chart.pdf)
    .option('--out <file>', chart.out)
    .addHelpText('after', `\n${chart.notes}`),
  'zhikong chart auto monthly.csv --x month --count infections --total catheter_days --nature rate',
  "zhikong chart p monthly.csv --x month --count breaches --total attendances --better lower --phase '2023-07:new triage' --decided 2024-03-01",
  'zhikong chart p-prime monthly.csv --x month --count breaches --total attendances --facet hospital --pdf --out hospitals.pdf',
  'zhikong chart funnel-ratio hospitals.xlsx --x hospital --count deaths --expected expected --svg --out funnel.svg',
)

const compute = say.compute

finish(
  program
    .command('compute <indicator...>')
    .description(compute.about)
    .option('--by <list>', compute.by)
    .option('--data <folder>', compute.data)
    .option('--set <name=value>', compute.set, setting, {})
    .option('--attrition', compute.attrition)
    .option('--trace <case>', compute.trace)
    .option('--json', say.json)
    .option('--csv', compute.csv)
    .option('--parquet', compute.parquet)
    .option('--xlsx', compute.xlsx)
    .option('--out <file>', compute.out),
  'zhikong compute GS-2022-06 UR-2022-10b --by organization,month --data data-samples/province --set year=2024 --csv --out rates.csv',
  'zhikong compute PS-2022-P05 --data data-samples/province --attrition',
  'zhikong compute drg --by organization,year --data data-samples/province',
)

const sql = say.sql

finish(
  program
    .command('sql <indicator...>')
    .description(sql.about)
    .addOption(
      new Option('--dialect <name>', sql.dialect)
        .choices(['duckdb', 'postgres', 'clickhouse', 'ansi'])
        .makeOptionMandatory(),
    )
    .option('--set <name=value>', sql.set, setting, {})
    .option('--data <folder>', sql.data)
    .option('--table <name>', sql.table)
    .option('--out <folder>', sql.out),
  'zhikong sql GS-2022-06 --dialect postgres --set year=2024 --data data-samples/province --out out/sql',
)

finish(program.command('doctor').description(say.doctor).option('--json', say.json), 'zhikong doctor')

const form = program.command('form').description(say.form).addOption(language()).helpCommand(false)

finish(
  form
    .command('make <group...>')
    .description(say.formMake)
    .requiredOption('--period <period>', say.period)
    .addOption(new Option('--by <unit>', say.by).choices(['month', 'quarter', 'half-year', 'year']))
    .option('--departments <names>', say.departments)
    .option('--organizations <source>', say.organizations)
    .option('--blank', say.blank)
    .option('--deadline <date>', say.deadline)
    .option('--contact <text>', say.contact)
    .option('--out <folder>', say.out, 'out/forms'),
  'zhikong form make general-surgery --period 2024-Q1 --organizations data-samples/province --deadline 2024-04-10',
)

finish(
  form
    .command('collect <folder>')
    .description(say.formCollect)
    .option('--organizations <source>', say.organizations)
    .option('--period <period>', say.onlyPeriod)
    .option('--deadline <date>', say.deadline)
    .option('--received <file>', say.received)
    .option('--json', say.json)
    .option('--out <folder>', say.out, 'out/collected'),
  'zhikong form collect returned-forms --organizations data-samples/province --received receipts.csv',
)

for (const command of [...program.commands, ...form.commands]) command.exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Help and version end here too, with exit code 0, and so does a call without any command; the rest is wrong usage.
  const shown = error.exitCode === 0 || error.code === 'commander.help'
  if (!shown) process.stderr.write(`${usageText(error.code, error.message, lang)}\n`)
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
