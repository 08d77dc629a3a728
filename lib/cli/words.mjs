// What the command line says of itself, in both languages.

/** @typedef {'zh' | 'en'} Lang */

/**
 * The language of messages: `--lang` first, then the locale; Chinese where neither tells.
 * @param {readonly string[]} argv
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Lang}
 */
export function langOf(argv, env) {
  const given = argv.find((word, i) => argv[i - 1] === '--lang' || word.startsWith('--lang='))?.replace('--lang=', '')
  if (given === 'zh' || given === 'en') return given
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en/i.test(locale) ? 'en' : 'zh'
}

export const words = {
  zh: {
    about: '质控：把一年的医院数据变成经得起推敲的报告。',
    lang: '界面与报告的语言',
    help: '显示帮助',
    version: '显示版本',
    json: '以 JSON 输出结果',
    examples: '示例：',
    run: '运行一个分析，生成一份报告',
    data: '数据包：含 datapackage.json 的文件夹',
    set: '设置分析的参数，可重复',
    format: '输出格式，用逗号分隔：pdf,html,json',
    out: '输出文件夹',
    check: '检查数据包，打印数据质量报告；有致命问题时退出码为 1',
    catalogue: '查询指标：定义、公式、目标、来源',
    doctor: '检查浏览器、字体、引擎与磁盘',
    /** @type {Readonly<Record<string, string>>} */
    headings: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：' },
    /** @param {string} values */
    choices: (values) => `（可选 ${values}）`,
    /** @param {string} value */
    preset: (value) => `（默认 ${value}）`,
    more: '用法见 zhikong --help。',
    /** @param {string} pair */
    settingShape: (pair) => `--set ${pair} 写法不对，应为 --set 名称=值，例如 --set year=2024。`,
  },
  en: {
    about: 'zhikong turns a year of hospital data into reports that stand up to scrutiny.',
    lang: 'language of messages and report',
    help: 'show help',
    version: 'show the version',
    json: 'print the result as JSON',
    examples: 'Example:',
    run: 'run an analysis and make its report',
    data: 'data package: a folder with a datapackage.json',
    set: 'set a parameter of the analysis; may be repeated',
    format: 'formats, separated by commas: pdf,html,json',
    out: 'output folder',
    check: 'check a data package and print its quality report; exit 1 on a fatal finding',
    catalogue: 'look indicators up: definition, formula, target, source',
    doctor: 'check browser, fonts, engines and disk',
    /** @type {Readonly<Record<string, string>>} */
    headings: {},
    /** @param {string} values */
    choices: (values) => ` (one of ${values})`,
    /** @param {string} value */
    preset: (value) => ` (default ${value})`,
    more: 'See zhikong --help.',
    /** @param {string} pair */
    settingShape: (pair) => `--set ${pair} is not written as --set name=value, for example --set year=2024.`,
  },
}

/**
 * What commander found wrong, by its code: what is quoted in its message is all that varies.
 * @type {Readonly<Record<string, Readonly<Record<Lang, (named: string, value: string) => string>>>>}
 */
const wrong = {
  'commander.unknownCommand': { zh: (name) => `没有命令“${name}”。`, en: (name) => `There is no command "${name}".` },
  'commander.unknownOption': { zh: (name) => `没有选项“${name}”。`, en: (name) => `There is no option "${name}".` },
  'commander.missingArgument': { zh: (name) => `缺少参数 <${name}>。`, en: (name) => `<${name}> is missing.` },
  'commander.excessArguments': {
    zh: (name) => `给“${name}”的参数太多。`,
    en: (name) => `Too many arguments for "${name}".`,
  },
  'commander.optionMissingArgument': {
    zh: (name) => `选项 ${name} 后面缺少值。`,
    en: (name) => `The option ${name} needs a value.`,
  },
  'commander.invalidArgument': {
    zh: (name, value) => `选项 ${name} 的值“${value}”不可用。`,
    en: (name, value) => `The option ${name} cannot be "${value}".`,
  },
}

/**
 * A sentence for wrong usage, with the nearest word where there is one.
 * @param {string} code
 * @param {string} message as commander wrote it
 * @param {Lang} lang
 */
export function usageText(code, message, lang) {
  const [named = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted ?? '')
  const meant = message.match(/\(Did you mean (?:one of )?(?<nearest>.+?)\?\)/)?.groups?.nearest
  const cause = wrong[code]?.[lang](named, value) ?? message
  const hint = meant === undefined ? '' : lang === 'zh' ? `是否指“${meant}”？` : ` Did you mean "${meant}"?`
  return `ZK-USAGE  ${cause}${hint}${lang === 'zh' ? '' : ' '}${words[lang].more}`
}
