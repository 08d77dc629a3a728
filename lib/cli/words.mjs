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
    check: '检查数据包，打印并写出数据质量报告（JSON、XLSX、网页）；有致命问题时退出码为 1',
    against: '与此前一次的 check.json 相比；不写则与输出文件夹中的上次结果相比',
    frontpage: '查看住院病案首页的表头：是哪种写法，每列读入何处，哪些是个人标识，哪些不认识；缺少必需的列时退出码为 1',
    mapping: '映射文件：不认识的表头各是什么',
    draft: '写出一份待填的映射文件',
    chart: {
      about: '由任意一个表（CSV、XLSX、Parquet）画一幅控制图或漏斗图',
      x: '各期（日期、月份）或各单位所在的列；不写则按行的先后',
      count: '分子：事件数；vlad、ra-cusum 为结局（0 或 1）',
      total: '分母：病例数或暴露量',
      value: '测量值，代替分子与分母',
      expected: '预期事件数（O/E 漏斗图）',
      risk: '每例的预测风险，0 至 1（vlad、ra-cusum）',
      facet: '按此列分格，每格用自己的数据；A4 每页 40 格',
      subgroup: '同一期的多行是该期的多个测量值（xbar、r、s 不必写）',
      by: '把更细的行合并：month、quarter、half、year，或 x（同名行相加）',
      baseline: '以一段为基线，限值向后沿用；宜写理由，可重复',
      phase: '自此起另立一期，重新计算限值；须写理由，可重复',
      exclude: '剔除一点（仍画出，不参与计算）；须写理由，可重复',
      decided: '以上各项决定的日期，印在图上；不写则为今天',
      decisions: '从文件读取决定（JSON）',
      saveDecisions: '把本次全部决定写入文件，可供审阅与重用',
      target: '目标：数值；自某期起：85@2023-01；或存放目标的列名',
      centre: '已知的中心线，代替估计值',
      sigma: '已知的标准差',
      rules:
        '判断规则：anhoej、anhoej-bestbox、anhoej-cutbox、making-data-count-7、making-data-count-6、western-electric、nelson、net-pattern',
      better: '何者为好：higher、lower、neutral',
      multiply: '显示时乘以此数（比例图默认 100）',
      unit: '数值的单位',
      name: '所测为何，用于标题与说明',
      title: '图的标题，代替自动写出的结论',
      noScreen: '估计 σ 时不剔除过大的移动极差',
      categorical: '横轴各项没有先后，不判断连串',
      nature: 'auto、advise 时说明数据：proportion（病例中的病例）或 rate（每单位暴露的事件数）',
      minPoints: '至少多少点才算限值（默认 8）；漏斗图为单位数（默认 10）',
      limit: 'cusum 的 h（默认 5）；ra-cusum 的界限',
      shift: 'cusum 要发现的偏移，以标准误计（默认 1）',
      odds: 'ra-cusum 要发现的比数比（默认 2，另一侧为其倒数）',
      reset: 'ra-cusum 报警后归零',
      lambda: 'ewma 的权重（默认 0.2）',
      sheet: '工作表的名称或序号',
      delimiter: 'CSV 的分隔符（默认逗号）',
      csv: '以 CSV 输出各点',
      svg: '输出 SVG',
      png: '输出 PNG',
      pdf: '输出 PDF',
      out: '输出文件；扩展名可代替格式选项',
      notes: `图种：run i(xmr) mr i′ xbar r s c u u′ p p′ np g t ewma cusum vlad ra-cusum
      funnel（比例） funnel-ratio（O/E） funnel-counts（两计数之比） auto（代选并画） advise（只给建议）
      撇号可写作 p-prime、pp、"p'"。

决定的写法：日期（或期名）与理由之间用第一个冒号分开，全角半角均可；日期之后的时刻 08:30 不算分隔；
      名称本身含冒号时用双引号括起："A:1":理由。基线两端用 .. 相连，缺一端即到头：..2022-12:理由。
      2023 可指 2023 年各月。决定文件：{"decisions": [{"kind": "phase", "at": "2023-07", "reason": "…",
      "recorded": "2024-03-01"}]}，kind 另有 exclude（at）与 baseline（from、to）；有 facet 者只用于该格。

单元格：空白、-、—、/、NA、缺失、未报按缺失处理并写明；全角数字照读并写明；12.5%、1,234、带文字的一律报错。
没有行的月份留空位。不指定格式时输出文字摘要。`,
    },
    compute: {
      about: '只要数字：指标的分子、分母、值与区间，取自填报或出院病例；drg 为 DRG 绩效',
      by: '分组，用逗号分隔：organization、region、level、ownership；month、quarter、half、year；department、stratum；drg 另有 mdc、type、group',
      data: '数据包：含 datapackage.json 的文件夹；不写则为当前文件夹',
      set: '时期与机构，可重复：year=2024 或 period=2024-Q1；region=、organization=、level=、ownership=',
      attrition: '逐步筛除表：从全部出院到分母、分子，每个条件减去多少例',
      trace: '某个病例（病例号，或所在的文件:行）是否计入分子与分母，以及原因',
      csv: '输出 CSV',
      parquet: '输出 Parquet',
      xlsx: '输出 XLSX',
      out: '输出文件；扩展名可代替格式选项',
    },
    sql: {
      about: '打印统计指标的 SQL，供只接受 SQL 的平台使用；其结果文件可作为数据包读回',
      dialect: '方言；其他平台用 ansi（标准写法）',
      set: '时期：year=2024 或 period=2024-Q1',
      data: '数据包：取机构名单、目标与列名对照（zhikong.mapping）',
      table: '平台上的表或视图名，可带模式（默认 discharges）',
      out: '写入文件夹：query.sql 与描述其结果的 datapackage.json；把结果存为其中的 result.csv 后即为数据包',
    },
    catalogue: '查询指标：定义、公式、目标、来源',
    doctor: '检查浏览器、字体、引擎与磁盘',
    form: '填报表：下发给机构填写的工作簿，以及收回后的读取与核查',
    formMake: '生成填报工作簿：一个或多个专业、改进目标',
    period: '报告期：2024、2024-H1、2024-Q1 或 2024-01',
    by: '至少分到月、季、半年的列；不给则按指标印出的频次',
    departments: '分科填报的科室，用逗号分隔',
    organizations: '机构名单：数据包文件夹，或 CSV、XLSX 文件',
    blank: '不按机构逐份生成，只生成一份；机构代码在封面下拉选择',
    deadline: '报送截止日期（含当日），例如 2024-04-10',
    contact: '封面上的答疑联系人与电话',
    formCollect: '读取文件夹中收回的工作簿，写成数据包；有问题的另写标注的退回件，退出码为 1',
    onlyPeriod: '只收这一报告期的工作簿',
    received: '收件登记 CSV：文件名（或机构代码），收到日期',
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
    check:
      'check a data package: print its quality report and write it as JSON, XLSX and a page; exit 1 on a fatal finding',
    against: 'check.json of an earlier run to compare with; by default the last one in the output folder',
    frontpage:
      'look at the headers of front pages: in which dialect, what each is read into, which identify persons, which are not known; exit 1 where a required column is missing',
    mapping: 'mapping file: what headers are that are not known',
    draft: 'write a mapping file to be filled in',
    chart: {
      about: 'draw one control chart or funnel from any table (CSV, XLSX, Parquet)',
      x: 'column of the slots (dates, months) or units; the order of the rows where absent',
      count: 'numerator: events; for vlad and ra-cusum the outcome, 0 or 1',
      total: 'denominator: cases or exposure',
      value: 'measured values, in place of count and total',
      expected: 'expected events, for a funnel of O/E',
      risk: 'predicted risk of each case, 0 to 1 (vlad, ra-cusum)',
      facet: 'a panel for each value of this column, from its own data; 40 to a page of A4',
      subgroup: 'rows of one slot are its several values (implied by xbar, r, s)',
      by: 'put finer rows together: month, quarter, half, year, or x (rows of one name are added up)',
      baseline: 'limits from this range hold onward; give it a reason; may be repeated',
      phase: 'a new phase with limits of its own begins here; needs a reason; may be repeated',
      exclude: 'leave a point out (drawn, but in no calculation); needs a reason; may be repeated',
      decided: 'day on which these were decided, printed on the chart; today where absent',
      decisions: 'read decisions from a file (JSON)',
      saveDecisions: 'write all decisions of this run to a file, for review and for the next run',
      target: 'target: a number, 85@2023-01 for one that begins later, or the column that has it',
      centre: 'known centre, in place of the estimate',
      sigma: 'known standard deviation',
      rules:
        'rule set: anhoej, anhoej-bestbox, anhoej-cutbox, making-data-count-7, making-data-count-6, western-electric, nelson, net-pattern',
      better: 'which way is better: higher, lower, neutral',
      multiply: 'factor for display (100 for charts of proportions)',
      unit: 'unit of the values',
      name: 'what is measured, for title and notes',
      title: 'title in place of the finding',
      noScreen: 'keep outlying moving ranges in sigma',
      categorical: 'slots have no order: judge no runs',
      nature: 'for auto and advise: proportion (cases among cases) or rate (events over an exposure)',
      minPoints: 'fewest points for limits (default 8); for a funnel, units (default 10)',
      limit: 'h of a cusum (default 5); limit of an ra-cusum',
      shift: 'shift that a cusum is to find, in standard errors (default 1)',
      odds: 'odds ratio that an ra-cusum is to find (default 2, and its inverse)',
      reset: 'an ra-cusum starts again after a signal',
      lambda: 'weight of an ewma (default 0.2)',
      sheet: 'sheet by name or number',
      delimiter: 'delimiter of a CSV file (default a comma)',
      csv: 'print the points as CSV',
      svg: 'make an SVG',
      png: 'make a PNG',
      pdf: 'make a PDF',
      out: 'output file; its ending may stand for the format',
      notes: `Kinds: run i(xmr) mr i′ xbar r s c u u′ p p′ np g t ewma cusum vlad ra-cusum
      funnel (proportions) funnel-ratio (O/E) funnel-counts (one count over another) auto (chooses and draws) advise (only says which)
      A prime may be written p-prime, pp or "p'".

Decisions: the first colon parts the date (or name) from the reason; a time of day after a date, 08:30, does not count. A name
      that has a colon itself goes in double quotes: "A:1":reason. A baseline has .. between its ends, and an end left out is
      that of the chart: ..2022-12:reason. 2023 may stand for its months. A decisions file: {"decisions": [{"kind": "phase",
      "at": "2023-07", "reason": "…", "recorded": "2024-03-01"}]}; kind may be exclude (at) or baseline (from, to); one with a
      "facet" is for that panel alone.

Cells: blank, -, —, / and NA are missing, and said so; full-width digits are read, and said so; 12.5%, 1,234 and words are errors.
A month without a row keeps an empty place. Without a format a summary in words is printed.`,
    },
    compute: {
      about:
        'just the numbers: numerator, denominator, value and interval of indicators, from reports or cases; drg: DRG performance',
      by: 'group by, separated by commas: organization, region, level, ownership; month, quarter, half, year; department, stratum; of drg also mdc, type, group',
      data: 'data package: a folder with a datapackage.json; this folder where absent',
      set: 'period and institutions; may be repeated: year=2024 or period=2024-Q1; region=, organization=, level=, ownership=',
      attrition: 'attrition table: from all discharges to denominator and numerator, what each condition takes away',
      trace: 'whether a case (its id, or file:row) is in numerator and denominator, and why',
      csv: 'make CSV',
      parquet: 'make Parquet',
      xlsx: 'make a workbook',
      out: 'output file; its ending may stand for the format',
    },
    sql: {
      about:
        'print the SQL that counts indicators, for a platform that takes only SQL; its result file is a data package',
      dialect: 'dialect; ansi (as the standard writes) for other platforms',
      set: 'the period: year=2024 or period=2024-Q1',
      data: 'data package: institutions, targets, and names of columns (zhikong.mapping)',
      table: 'table or view on the platform, with its schema where it has one (default discharges)',
      out: 'write to a folder: query.sql, and a datapackage.json that describes its result; saved there as result.csv it is a data package',
    },
    catalogue: 'look indicators up: definition, formula, target, source',
    doctor: 'check browser, fonts, engines and disk',
    form: 'forms: workbooks for institutions to fill in, and reading and checking them when they come back',
    formMake: 'make workbooks to fill in, for one or more specialties or the improvement goals',
    period: 'period: 2024, 2024-H1, 2024-Q1 or 2024-01',
    by: 'columns at least as fine as these; without it, as often as each indicator says',
    departments: 'departments to report apart, separated by commas',
    organizations: 'institutions: a data package, or a CSV or XLSX file',
    blank: 'one workbook for all instead of one each; the id is chosen on its cover',
    deadline: 'day by which it is due, that day included, such as 2024-04-10',
    contact: 'who answers questions, printed on the cover',
    formCollect: 'read the workbooks of a folder into a data package; faulty ones are copied with marks, exit 1',
    onlyPeriod: 'take workbooks of this period only',
    received: 'CSV of receipts: file (or institution id), day received',
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
  'commander.missingMandatoryOptionValue': {
    zh: (name) => `缺少选项 ${name}。`,
    en: (name) => `The option ${name} is missing.`,
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
