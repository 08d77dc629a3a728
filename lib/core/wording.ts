// All sentences a person sees when something is wrong: one cause with the actual value, then the way out.

import { aggregateWording } from './aggregate-wording.ts'
import { formWording } from './form-wording.ts'
import type { Bilingual } from './lang.ts'
import { meant, says, type Unknown } from './says.ts'

// What a template may fail to find, as Chinese names it.
const kindsZh: { readonly [kind: string]: string } = {
  field: '字段',
  value: '数值',
  text: '文字',
  list: '列表',
  figure: '图',
  table: '表',
  item: '条目',
  target: '图、表或章节',
  word: '固定用词',
  icon: '图标',
}

export const wording = {
  'ZK-PERIOD-SHAPE': says<{ text: string }>(
    (p) => `时期“${p.text}”写法不对，应为 2023、2023-H1、2023-Q1 或 2023-01。`,
    (p) => `Period "${p.text}" is not written as 2023, 2023-H1, 2023-Q1 or 2023-01.`,
  ),
  'ZK-MEMORY-SIZE': says<{ text: string }>(
    (p) => `环境变量 ZHIKONG_MEMORY“${p.text}”写法不对，应为 900MB、8GB 之类。`,
    (p) => `The environment variable ZHIKONG_MEMORY "${p.text}" is not written like 900MB or 8GB.`,
  ),
  'ZK-FILE-MISSING': says<{ path: string }>(
    (p) => `找不到文件“${p.path}”。请检查路径，或在数据包描述中改正 path。`,
    (p) => `File "${p.path}" does not exist. Check the path, or correct "path" in the data package.`,
  ),
  'ZK-FILE-UNREADABLE': says<{ path: string; cause: string }>(
    (p) => `无法读取“${p.path}”：${p.cause}。`,
    (p) => `Cannot read "${p.path}": ${p.cause}.`,
  ),
  'ZK-OUTPUT-UNWRITABLE': says<{ path: string; cause: string }>(
    (p) => `无法写入“${p.path}”：${p.cause}。请换一个文件夹（--out），或检查权限与剩余空间。`,
    (p) => `Cannot write "${p.path}": ${p.cause}. Choose another folder with --out, or check rights and free space.`,
  ),
  'ZK-DISK-FULL': says<{ path: string }>(
    (p) => `写入“${p.path}”时磁盘已满。请清理空间，或用 --out 换一个磁盘；未写完的文件已删除。`,
    (p) =>
      `The disk is full while writing "${p.path}". Free some space or choose another disk with --out; nothing half-written was kept.`,
  ),
  'ZK-SCRATCH': says<{ path: string; full: boolean; cause: string }>(
    (p) =>
      `临时文件夹“${p.path}”无法写入：${p.full ? '磁盘已满' : p.cause}。请清理空间，或用环境变量 TMPDIR 指定另一处。`,
    (p) =>
      `Cannot write to the temporary folder "${p.path}": ${p.full ? 'the disk is full' : p.cause}. Free some space, or name another one in the environment variable TMPDIR.`,
  ),
  'ZK-SYSTEM': says<{ call: string; path: string; cause: string }>(
    (p) =>
      `操作系统未能完成 ${p.call}${p.path === '' ? '' : `（“${p.path}”）`}：${p.cause}。请检查磁盘、权限与网络后重试。`,
    (p) =>
      `The operating system did not carry out ${p.call}${p.path === '' ? '' : ` ("${p.path}")`}: ${p.cause}. Check disks, rights and network, and try again.`,
  ),
  'ZK-PACKAGE-INVALID': says<{ at: string; cause: string }>(
    (p) => `数据包描述中“${p.at}”不合规范：${p.cause}。`,
    (p) => `The data package description is wrong at "${p.at}": ${p.cause}.`,
  ),
  'ZK-PACKAGE-MISSING': says<{ folder: string; exists: boolean }>(
    (p) =>
      p.exists
        ? `文件夹“${p.folder}”里没有 datapackage.json，不是数据包。请指定含有它的文件夹，或先写一个描述文件。`
        : `没有文件夹“${p.folder}”。请检查数据包的路径。`,
    (p) =>
      p.exists
        ? `The folder "${p.folder}" has no datapackage.json and is no data package. Name the folder that has one, or describe the files in one.`
        : `There is no folder "${p.folder}". Check the path of the data package.`,
  ),
  'ZK-TABLE-MISSING': says<{ table: string; needs: string }>(
    (p) => `数据包里没有“${p.table}”表，而${p.needs}需要它。`,
    (p) => `The data package has no table "${p.table}", which ${p.needs} needs.`,
  ),
  'ZK-COL-MISSING': says<{ column: string; nearest?: string | undefined }>(
    (p) => `缺少必需的列“${p.column}”。${p.nearest === undefined ? '' : `文件里有“${p.nearest}”，是否写错了表头？`}`,
    (p) =>
      `Required column "${p.column}" is missing.${p.nearest === undefined ? '' : ` The file has "${p.nearest}": is the header misspelt?`}`,
  ),
  'ZK-COL-UNKNOWN': says<{ column: string; nearest?: string | undefined }>(
    (p) => `没有列“${p.column}”。${meant.zh(p.nearest)}`,
    (p) => `No column "${p.column}".${meant.en(p.nearest)}`,
  ),
  'ZK-ENCODING': says<{ tried: string }>(
    (p) => `有无法解码的字节（尝试过 ${p.tried}）。请另存为 UTF-8 或 GB18030。`,
    (p) => `Some bytes cannot be decoded (tried ${p.tried}). Save the file as UTF-8 or GB18030.`,
  ),
  'ZK-INDICATOR-UNKNOWN': says<Unknown>(
    (p) => `目录中没有指标“${p.name}”。${meant.zh(p.nearest)}可用 zhikong catalogue 查询。`,
    (p) => `The catalogue has no indicator "${p.name}".${meant.en(p.nearest)} Look it up with: zhikong catalogue`,
  ),
  'ZK-COMPUTE-DATA': says<Record<string, never>>(
    () => '请用 --data 指定数据包所在的文件夹，或在其中运行。',
    () => 'Name the folder of a data package with --data, or run the command inside it.',
  ),
  'ZK-COMPUTE-PLACE': says<{ name: string; value: string; nearest?: string | undefined }>(
    (p) => `--set ${p.name}=${p.value}：数据中没有这样的机构。${meant.zh(p.nearest)}`,
    (p) => `--set ${p.name}=${p.value}: the data have no such institution.${meant.en(p.nearest)}`,
  ),
  'ZK-DIMENSION-UNKNOWN': says<Unknown & { dimensions: string }>(
    (p) => `--by 没有“${p.name}”。${meant.zh(p.nearest)}可用：${p.dimensions}。`,
    (p) => `--by cannot be "${p.name}".${meant.en(p.nearest)} It takes ${p.dimensions}.`,
  ),
  'ZK-DIMENSION-CLASH': says<{ dimensions: string }>(
    (p) => `--by 中 ${p.dimensions} 只能取一个：地区（机构）、时间、部分各至多一个。`,
    (p) => `--by takes only one of ${p.dimensions}: one place, one time and one part at most.`,
  ),
  'ZK-OPTION-CLASH': says<{ options: string }>(
    (p) => `${p.options} 只能选一个。`,
    (p) => `Only one of ${p.options} can be given.`,
  ),
  'ZK-CASE-UNKNOWN': says<{ key?: string | undefined }>(
    (p) =>
      p.key === undefined
        ? '数据中没有所给的病例。请核对病例号，或写作 文件:行；被隔离的行见 zhikong check。'
        : `数据库表中没有所给的病例，或其行未使用（见 zhikong check）。该表的病例按列的值写作“${p.key}”。`,
    (p) =>
      p.key === undefined
        ? 'The data have no such case. Check its id, or write file:row; rows that were set aside are listed by zhikong check.'
        : `The table of the database has no such case, or its row is not used (see zhikong check). Its cases are written by their columns, as "${p.key}".`,
  ),
  'ZK-CASES-CANNOT': says<{ indicator: string; element: Bilingual; missing: string }>(
    (p) =>
      p.missing === ''
        ? `${p.indicator} 的“${p.element.zh}”不能由出院病例计数，只能填报，因此没有逐例核对与逐步筛除表。`
        : `${p.indicator} 的“${p.element.zh}”由出院病例计数需要的列不在数据中：${p.missing}。`,
    (p) =>
      p.missing === ''
        ? `"${p.element.en}" of ${p.indicator} cannot be counted from cases, only reported: there is no trace and no attrition table.`
        : `Counting "${p.element.en}" of ${p.indicator} from cases needs columns that the data do not have: ${p.missing}.`,
  ),
  'ZK-GROUP-EMPTY': says<{ group: string; year: number; data: string }>(
    (p) =>
      `数据包“${p.data}”中没有 ${p.year} 年“${p.group}”的任何数值。请换一个专业或年份（--set），或换一个数据包（--data）。`,
    (p) =>
      `The data package "${p.data}" has no value of "${p.group}" in ${p.year}. Choose another specialty or year with --set, or another package with --data.`,
  ),
  'ZK-ELEMENT-UNKNOWN': says<Unknown>(
    (p) => `目录中没有数据元“${p.name}”。${meant.zh(p.nearest)}自定义数据元请直接写出其名称与口径。`,
    (p) =>
      `The catalogue has no data element "${p.name}".${meant.en(p.nearest)} To use your own, write it out in place.`,
  ),
  'ZK-DEFINITION-TAKEN': says<{ id: string; name: string }>(
    (p) => `编号“${p.id}”已被目录中的“${p.name}”占用。请换一个编号，或直接引用它。`,
    (p) => `The id "${p.id}" already belongs to "${p.name}" in the catalogue. Choose another id, or refer to that one.`,
  ),
  'ZK-ANALYSIS-UNKNOWN': says<Unknown>(
    (p) => `没有分析“${p.name}”。${meant.zh(p.nearest)}`,
    (p) => `There is no analysis "${p.name}".${meant.en(p.nearest)}`,
  ),
  'ZK-DATA-NEEDED': says<{ analysis: string }>(
    (p) => `分析“${p.analysis}”需要数据。请用 --data 指定数据包所在的文件夹。`,
    (p) => `The analysis "${p.analysis}" needs data. Name the folder of a data package with --data.`,
  ),
  'ZK-DATA-SEVERAL': says<{ folder: string; files: string; first: string }>(
    (p) => `${p.folder} 中有几个可用的文件：${p.files}。请用 --data 指明其中一个，例如 --data ${p.folder}/${p.first}。`,
    (p) =>
      `${p.folder} holds several files that could be meant: ${p.files}. Name one with --data, for example --data ${p.folder}/${p.first}.`,
  ),
  'ZK-PARAM-INVALID': says<{ name: string; value: string; zh: string; en: string }>(
    (p) => `参数 ${p.name}=${p.value} 不可用：${p.zh}。`,
    (p) => `Parameter ${p.name}=${p.value} cannot be used: ${p.en}.`,
  ),
  'ZK-REPORT-ID': says<{ id: string }>(
    (p) => `“${p.id}”不能作编号：只用英文字母、数字和 . _ : -，以字母或数字开头。`,
    (p) => `"${p.id}" cannot be an id: use letters, digits and . _ : - only, beginning with a letter or digit.`,
  ),
  'ZK-REPORT-DUPLICATE': says<{ id: string; kinds: string }>(
    (p) => `“${p.id}”用了两次（${p.kinds}）。每个编号在一份报告里只能用一次，请改名。`,
    (p) => `"${p.id}" is used twice (${p.kinds}). An id stands once in a report: rename one.`,
  ),
  'ZK-REPORT-NOT-DATA': says<{ at: string; found: string }>(
    (p) => `“${p.at}”是 ${p.found}，报告只收普通数据。没有数值时请用带原因的“不可用”。`,
    (p) => `"${p.at}" is ${p.found}; a report holds plain data only. Where there is no number, give its reason.`,
  ),
  'ZK-REPORT-REF': says<{ from: string; name: string; nearest?: string | undefined }>(
    (p) => `文字“${p.from}”引用了不存在的图表“${p.name}”。${meant.zh(p.nearest)}`,
    (p) => `Text "${p.from}" refers to "${p.name}", which is no figure or table here.${meant.en(p.nearest)}`,
  ),
  'ZK-TEMPLATE-FILE': says<{ path: string; nearest?: string | undefined }>(
    (p) => `找不到模板“${p.path}”。${meant.zh(p.nearest)}请新建它。`,
    (p) => `There is no template "${p.path}".${meant.en(p.nearest)} Create it.`,
  ),
  'ZK-TEMPLATE-SYNTAX': says<{ cause: string }>(
    (p) => `模板写法有误：${p.cause}。`,
    (p) => `The template cannot be read: ${p.cause}.`,
  ),
  'ZK-TEMPLATE-BUILTIN': says<{ name: string; instead: string }>(
    (p) => `模板里不能用 {{${p.name}}}：它会悄悄略过缺失的字段，并把 0 当作没有。请改用 ${p.instead}。`,
    (p) => `{{${p.name}}} passes over missing fields and takes 0 for nothing. Use ${p.instead} instead.`,
  ),
  'ZK-TEMPLATE-UNKNOWN-HELPER': says<Unknown>(
    (p) => `没有模板指令“${p.name}”。${meant.zh(p.nearest)}`,
    (p) => `There is no template helper "${p.name}".${meant.en(p.nearest)}`,
  ),
  'ZK-TEMPLATE-UNKNOWN-PARTIAL': says<Unknown>(
    (p) => `没有模板片段“${p.name}”。${meant.zh(p.nearest)}`,
    (p) => `There is no partial "${p.name}".${meant.en(p.nearest)}`,
  ),
  'ZK-TEMPLATE-UNKNOWN-NAME': says<Unknown & { kind: string }>(
    (p) => `这里没有名为“${p.name}”的${kindsZh[p.kind] ?? p.kind}。${meant.zh(p.nearest)}`,
    (p) => `There is no ${p.kind} "${p.name}" here.${meant.en(p.nearest)}`,
  ),
  'ZK-TEMPLATE-ARGUMENT': says<{ helper: string; zh: string; en: string }>(
    (p) => `{{${p.helper}}} ${p.zh}。`,
    (p) => `{{${p.helper}}} ${p.en}.`,
  ),
  'ZK-TEMPLATE-PLACED-TWICE': says<{ id: string }>(
    (p) => `“${p.id}”放置了两次。一份报告里每个图、表、标题只放一次；别处请用 {{ref}}。`,
    (p) => `"${p.id}" is placed twice. A figure, table or heading stands once in a report; elsewhere use {{ref}}.`,
  ),
  'ZK-BROWSER-UNUSABLE': says<{ variable: string; path: string; cause: string }>(
    (p) => `环境变量 ${p.variable} 指定的浏览器“${p.path}”不可用：${p.cause}。请改正或取消该变量。`,
    (p) => `The browser "${p.path}" named by ${p.variable} cannot be used: ${p.cause}. Correct or unset the variable.`,
  ),
  'ZK-BROWSER-NONE': says<{ looked: string; install: string }>(
    (p) => `没有可用的浏览器，无法生成 PDF（HTML、JSON 不受影响）。找过：${p.looked}。请运行：${p.install}`,
    (p) => `No browser to print PDF with (HTML and JSON still work). Looked at: ${p.looked}. Run: ${p.install}`,
  ),
  'ZK-BROWSER-LAUNCH': says<{ path: string; cause: string }>(
    (p) => `浏览器“${p.path}”无法启动：${p.cause}。`,
    (p) => `The browser "${p.path}" does not start: ${p.cause}.`,
  ),
  'ZK-BROWSER-LOST': says<{ step: string; cause: string }>(
    (p) => `${p.step}时浏览器中断：${p.cause}。请重试；若内存不足，请先关闭其他程序。`,
    (p) =>
      `The browser was lost during "${p.step}": ${p.cause}. Try again; where memory is short, close other programs first.`,
  ),
  'ZK-BROWSER-TIMEOUT': says<{ step: string; seconds: number }>(
    (p) => `${p.step}超过 ${p.seconds} 秒仍未完成，已停止。请减小报告，或稍后重试。`,
    (p) => `"${p.step}" did not finish within ${p.seconds} s and was stopped. Print a smaller report, or try later.`,
  ),
  'ZK-CONTENTS-UNSTABLE': says<{ rounds: number; moved: string }>(
    (p) => `目录页码打印 ${p.rounds} 遍仍不稳定（${p.moved}）。请在该处标题前分页。`,
    (p) => `Page numbers still move after ${p.rounds} prints (${p.moved}). Break the page before that heading.`,
  ),
  'ZK-GLYPH-MISSING': says<{ character: string; code: string; context: string }>(
    (p) => `字体里没有“${p.character}”（${p.code}），会印成方框：“${p.context}”。请在主题中添加含此字的字体。`,
    (p) =>
      `No font has "${p.character}" (${p.code}); it would print as a box: "${p.context}". Add a font to the theme.`,
  ),
  'ZK-FONT-FOREIGN': says<{ family: string; allowed: string }>(
    (p) => `报告用到了主题之外的字体“${p.family}”（允许：${p.allowed}）。请改样式，或把它加入主题。`,
    (p) =>
      `The report uses the font "${p.family}", which the theme does not list (${p.allowed}). Change the style or the theme.`,
  ),
  'ZK-FORMAT-UNKNOWN': says<{ format: string; formats: string }>(
    (p) => `没有输出格式“${p.format}”，--format 可用：${p.formats}。`,
    (p) => `There is no format "${p.format}"; --format takes ${p.formats}.`,
  ),
  'ZK-ANALYSIS-SHAPE': says<{ path: string }>(
    (p) => `“${p.path}”没有 export default analysis({...})，不是分析脚本。`,
    (p) => `"${p.path}" has no export default analysis({...}) and is no analysis.`,
  ),
  'ZK-SQL-LITERAL': says<{ value: string; kind: 'date' | 'number' | 'limit' | 'alias' | 'part' }>(
    (p) =>
      `“${p.value}”不能写进 SQL：应为${{ date: '日期 2023-01-31', number: '有限的数', limit: '非负整数', alias: '以 zk_ 开头的列名', part: '不含 %、_ 和反斜杠的文字' }[p.kind]}。`,
    (p) =>
      `"${p.value}" cannot be written into SQL: it must be ${{ date: 'a date such as 2023-01-31', number: 'a finite number', limit: 'a whole number from 0', alias: 'a column name that begins with zk_', part: 'a text without %, _ and backslash' }[p.kind]}.`,
  ),
  'ZK-NUMBER-INEXACT': says<{ column: string; value: string }>(
    (p) => `“${p.column}”的值 ${p.value} 超出可精确表示的范围（2^53），未作舍入。请缩小分组，或换用更大的单位。`,
    (p) =>
      `The value ${p.value} of "${p.column}" cannot be held exactly (beyond 2^53) and is not rounded. Group more finely, or use a larger unit.`,
  ),
  'ZK-ENGINE': says<{ engine: string; cause: string; sql: string }>(
    (p) => `${p.engine} 拒绝了查询：${p.cause}。查询：${p.sql.slice(0, 300)}`,
    (p) => `${p.engine} refused a query: ${p.cause}. The query: ${p.sql.slice(0, 300)}`,
  ),
  'ZK-ENGINE-DIFFERS': says<{ engine: string; column: string; expected: string; found: string }>(
    (p) =>
      `${p.engine} 对自检问题“${p.column}”的回答与其他引擎不同：应为 ${p.expected}，实为 ${p.found}。不使用它，以免得出另一个数而无人察觉。`,
    (p) =>
      `${p.engine} answers the self-test "${p.column}" otherwise than the other engines: ${p.expected} is right, it says ${p.found}. It is not used, lest it count something else unnoticed.`,
  ),
  'ZK-SERVER-URL': says<{ url: string }>(
    (p) =>
      `“${p.url}”不是数据库地址，应为 postgres://主机:5432/库?table=表 或 clickhouse://主机:8123/库?table=表，加密时加 &secure=true。`,
    (p) =>
      `"${p.url}" is no address of a database: write postgres://host:5432/database?table=name or clickhouse://host:8123/database?table=name, with &secure=true for TLS.`,
  ),
  'ZK-SERVER-PASSWORD': says<{ url: string; user: string; password: string }>(
    (p) => `地址“${p.url}”里写有密码。请删去，并改用环境变量 ${p.user} 与 ${p.password}。`,
    (p) =>
      `The address "${p.url}" holds a password. Take it out, and set the environment variables ${p.user} and ${p.password}.`,
  ),
  'ZK-SERVER-LOST': says<{ engine: string; address: string; cause: string }>(
    (p) => `无法连接 ${p.engine}（${p.address}），或连接中断：${p.cause}。没有采用任何部分结果。`,
    (p) =>
      `${p.engine} (${p.address}) cannot be reached, or the connection broke: ${p.cause}. No partial result was used.`,
  ),
  'ZK-SERVER-SHARD': says<{ engine: string; address: string; cause: string }>(
    (p) => `${p.engine}（${p.address}）的某个分片不可用，合计会偏小，故不采用：${p.cause}。请待集群恢复后重试。`,
    (p) =>
      `A shard of ${p.engine} (${p.address}) is away; the total would be too small and is not used: ${p.cause}. Try again when the cluster is whole.`,
  ),
  'ZK-SERVER-COLUMN': says<{ column: string; type: string; canonical: string; wanted: string; float: boolean }>(
    (p) =>
      `列“${p.column}”的类型是 ${p.type}，而 ${p.canonical} 需要 ${p.wanted}。${p.float ? '浮点数相加每次结果的末位都可能不同。' : ''}请在平台上建视图转换类型，或在 zhikong.headers 中把它设为 null。`,
    (p) =>
      `Column "${p.column}" is ${p.type}, and ${p.canonical} needs ${p.wanted}.${p.float ? ' Sums of floating-point numbers differ in their last digits from run to run.' : ''} Make a view with the right type on the platform, or set it to null in zhikong.headers.`,
  ),
  'ZK-SERVER-REPEATED': says<{ rows: number; key: string }>(
    (p) =>
      `数据库的表中有 ${p.rows} 行病例重复（按 ${p.key}），会被多算，故不采用。请在平台上建一个去重的视图，并用它的名字。`,
    (p) =>
      `${p.rows} rows of the table repeat a stay (by ${p.key}) and would be counted twice; it is not used. Make a view without them on the platform, and name that.`,
  ),
  'ZK-SERVER-TIMEOUT': says<{ engine: string; seconds: number }>(
    (p) =>
      `${p.engine} 在 ${p.seconds} 秒内没有答完，已停止，没有采用任何部分结果。请检查集群各节点，或用环境变量 ZHIKONG_SERVER_TIMEOUT（秒）放宽。`,
    (p) =>
      `${p.engine} did not finish within ${p.seconds} s and was stopped; no partial result was used. Look at the nodes of the cluster, or allow more with ZHIKONG_SERVER_TIMEOUT (seconds).`,
  ),
  'ZK-CHART-DECISION': says<{ at: string; reason: string; recorded: string }>(
    (p) =>
      `图中“${p.at}”处的基线、分段或剔除要有理由和记录日期（如 2023-01-31），现为：理由“${p.reason}”，日期“${p.recorded}”。`,
    (p) =>
      `The baseline, part or exclusion at "${p.at}" needs a reason and the date it was recorded (such as 2023-01-31); it has reason "${p.reason}", date "${p.recorded}".`,
  ),
  'ZK-CHART-SLOT': says<{ slot: string; nearest?: string | undefined }>(
    (p) => `图中没有“${p.slot}”这一点。${meant.zh(p.nearest)}`,
    (p) => `The chart has no slot "${p.slot}".${meant.en(p.nearest)}`,
  ),
  'ZK-CHART-KIND': says<{ kind: string; kinds: string; nearest?: string | undefined }>(
    (p) => `没有图种“${p.kind}”。${meant.zh(p.nearest)}可用：${p.kinds}；不知用哪种时写 auto。`,
    (p) =>
      `There is no kind of chart "${p.kind}".${meant.en(p.nearest)} There are: ${p.kinds}; write auto to be advised.`,
  ),
  'ZK-CHART-COLUMN': says<{ option: string; column: string; columns: string; nearest?: string | undefined }>(
    (p) => `${p.option}：没有列“${p.column}”。${meant.zh(p.nearest)}文件里有：${p.columns}。`,
    (p) => `${p.option}: no column "${p.column}".${meant.en(p.nearest)} The file has: ${p.columns}.`,
  ),
  'ZK-CHART-NEEDS': says<{ kind: string; needs: string; given: string }>(
    (p) => `${p.kind} 图需要 ${p.needs}，现有：${p.given === '' ? '无' : p.given}。`,
    (p) => `The chart "${p.kind}" needs ${p.needs}; given: ${p.given === '' ? 'none' : p.given}.`,
  ),
  'ZK-CHART-UNUSED': says<{ option: string; kind: string }>(
    (p) => `选项 ${p.option} 不适用于 ${p.kind} 图。请去掉它。`,
    (p) => `The option ${p.option} means nothing to the chart "${p.kind}". Leave it out.`,
  ),
  'ZK-CHECK-AGAINST': says<{ path: string }>(
    (p) => `“${p.path}”不是 zhikong check 写出的 check.json。请指向上次运行的输出文件夹中的该文件。`,
    (p) =>
      `"${p.path}" is no check.json that zhikong check wrote. Name the one in the output folder of an earlier run.`,
  ),
  'ZK-CHART-FORM': says<{ option: string; value: string; form: string }>(
    (p) => `${p.option} 的“${p.value}”写法不对，应为 ${p.form}。`,
    (p) => `${p.option} "${p.value}" is not written as ${p.form}.`,
  ),
  'ZK-CHART-CHOICE': says<{ option: string; value: string; choices: string; nearest?: string | undefined }>(
    (p) => `${p.option} 没有“${p.value}”。${meant.zh(p.nearest)}可用：${p.choices}。`,
    (p) => `${p.option} cannot be "${p.value}".${meant.en(p.nearest)} It takes ${p.choices}.`,
  ),
  'ZK-CHART-WHEN': says<{ slot: string; first: string; last: string; nearest?: string | undefined }>(
    (p) => `图中没有“${p.slot}”这一点。${meant.zh(p.nearest)}数据为 ${p.first} 至 ${p.last}。`,
    (p) => `The chart has no slot "${p.slot}".${meant.en(p.nearest)} The data run from ${p.first} to ${p.last}.`,
  ),
  'ZK-CHART-BASELINE': says<{ baseline: string; fault: 'backwards' | 'crosses' | 'second' }>(
    (p) =>
      `基线“${p.baseline}”${{ backwards: '里没有一点，或首尾颠倒', crosses: '跨越了两期；每期各定自己的基线', second: '是同一期的第二个基线；一期只能有一个' }[p.fault]}。`,
    (p) =>
      `The baseline "${p.baseline}" ${{ backwards: 'holds no slot, or runs backwards', crosses: 'crosses from one phase into the next; each phase has its own', second: 'is the second of its phase; a phase has one' }[p.fault]}.`,
  ),
  'ZK-CHART-DECISIONS': says<{ at: string; cause: string }>(
    (p) => `决定文件中“${p.at}”不合格式：${p.cause}。`,
    (p) => `The decisions file is wrong at "${p.at}": ${p.cause}.`,
  ),
  'ZK-CHART-TWICE': says<{ value: string; row: number }>(
    (p) =>
      `“${p.value}”在第 ${p.row} 行已出现过。若是多个机构，请用 --facet；若应合并，请用 --by x；若是一期多个测量值，请用 --subgroup。`,
    (p) =>
      `"${p.value}" stands in row ${p.row} already. For several institutions use --facet; to add rows up, --by x; for several values a slot, --subgroup.`,
  ),
  'ZK-CHART-OVER': says<{ count: string; total: string }>(
    (p) => `分子 ${p.count} 大于分母 ${p.total}。请核对；若本是每单位暴露的事件数，请改用 u 图。`,
    (p) => `The count ${p.count} exceeds its total ${p.total}. Check both; for events over an exposure use a u chart.`,
  ),
  'ZK-CHART-PERCENT': says<{ value: string }>(
    (p) => `“${p.value}”带有百分号。请只填数字，并用 --unit % 说明单位。`,
    (p) => `"${p.value}" has a percent sign. Write the number alone, and say the unit with --unit %.`,
  ),
  'ZK-CHART-TARGET': says<{ slot: string; values: string }>(
    (p) => `“${p.slot}”有不止一个目标：${p.values}。每期只能有一个。`,
    (p) => `"${p.slot}" has more than one target: ${p.values}. A slot has one.`,
  ),
  'ZK-CHART-NOTHING': says<{ zh: string; en: string }>(
    (p) => `这些数据画不成图：${p.zh}数值见 --json、--csv 或文字摘要。`,
    (p) => `These data make no picture: ${p.en} See --json, --csv or the summary in words.`,
  ),
  'ZK-FILE-KIND': says<{ path: string }>(
    (p) => `不知道“${p.path}”是什么格式。能读 .csv、.txt、.tsv、.xlsx、.parquet 和 .dbf。`,
    (p) => `The format of "${p.path}" is not known. Readable are .csv, .txt, .tsv, .xlsx, .parquet and .dbf.`,
  ),
  'ZK-FOLDER-EMPTY': says<{ path: string }>(
    (p) => `“${p.path}”里没有可读的文件（.csv、.txt、.tsv、.xlsx、.parquet、.dbf）。请检查路径或通配符。`,
    (p) =>
      `"${p.path}" holds no file that can be read (.csv, .txt, .tsv, .xlsx, .parquet, .dbf). Check the path or pattern.`,
  ),
  'ZK-HASH-KEY-MISSING': says<{ variable: string; headers: string; length: number; least: number }>(
    (p) =>
      `${p.headers} 可识别个人，只能以带密钥的散列读入，而环境变量 ${p.variable} 没有设置。请把密钥（至少 ${p.least} 字节，自行保管，同一密钥得到同一散列）放入该变量后重试。`,
    (p) =>
      `${p.headers} identify persons and are read as keyed hashes only, but the environment variable ${p.variable} is not set. Put a key of at least ${p.least} bytes into it (keep it yourself: the same key gives the same hashes) and try again.`,
  ),
  'ZK-HASH-KEY-SHORT': says<{ variable: string; headers: string; length: number; least: number }>(
    (p) =>
      `环境变量 ${p.variable} 中的密钥只有 ${p.length} 字节，可被逐个试出。请改用至少 ${p.least} 字节的随机密钥（用于 ${p.headers}）。`,
    (p) =>
      `The key in the environment variable ${p.variable} has only ${p.length} bytes and could be found by trying. Use a random one of at least ${p.least} bytes (it is for ${p.headers}).`,
  ),
  'ZK-CASE-ID-MISSING': says<{ wanted: string }>(
    (p) =>
      `没有能区分每次住院的列（case_id）。${p.wanted === '' ? '' : `这类文件应有 ${p.wanted}。`}请用 zhikong frontpage --draft 写出映射文件，把病案号与住院次数都指到 case_id。`,
    (p) =>
      `No column tells one stay from another (case_id).${p.wanted === '' ? '' : ` Such a file should have ${p.wanted}.`} Write a mapping with zhikong frontpage --draft and map record number and number of the stay to case_id.`,
  ),
  'ZK-HEADER-NONE': says<{ count: number }>(
    (p) =>
      `第一行的 ${p.count} 个单元格没有一个是认识的表头。文件是否缺少表头行，或分隔符不对？为保护隐私，这里不列出其内容。`,
    (p) =>
      `None of the ${p.count} cells of the first row is a header that is known. Is the header row missing, or the separator another one? For privacy they are not shown.`,
  ),
  'ZK-IDENTIFIER-MAPPED': says<{ header: string; column: string }>(
    (p) =>
      `“${p.header}”可识别个人，不能读入“${p.column}”，只能（散列后）用于 case_id 或 patient_key。请从映射中去掉。`,
    (p) =>
      `"${p.header}" identifies persons and cannot be read into "${p.column}", only (hashed) into case_id or patient_key. Take it out of the mapping.`,
  ),
  'ZK-DIALECT-MIXED': says<{ zh: string; en: string }>(
    (p) => `表头混用了几种首页写法（${p.zh}）。请确认它们出自同一次导出；对应关系见 zhikong frontpage。`,
    (p) =>
      `The headers mix several dialects of the front page (${p.en}). Make sure that they belong together; zhikong frontpage shows what was read from where.`,
  ),
  'ZK-MAPPING-INVALID': says<{ at: string; cause: string }>(
    (p) => `映射文件中“${p.at}”不合格式：${p.cause}。可用 zhikong frontpage --draft 重新生成。`,
    (p) => `The mapping file is wrong at "${p.at}": ${p.cause}. Write a new one with zhikong frontpage --draft.`,
  ),
  'ZK-MAPPING-EXISTS': says<{ path: string }>(
    (p) => `“${p.path}”已存在，未覆盖，以免丢失其中的修改。请换一个文件名，或用 --mapping 读入它并写到别处。`,
    (p) =>
      `"${p.path}" exists and is left alone: it may have been edited. Choose another name, or read it with --mapping and write elsewhere.`,
  ),
  'ZK-FILE-LINES': says<{ path: string }>(
    (p) => `“${p.path}”无法按行读取：引号或换行已损坏。请重新导出。`,
    (p) => `"${p.path}" cannot be read line by line: its quotes or line ends are broken. Export it again.`,
  ),
  'ZK-FILE-EMPTY': says<{ path: string }>(
    (p) => `“${p.path}”是空文件，连表头也没有。请重新导出。`,
    (p) => `"${p.path}" is empty: not even a header. Export it again.`,
  ),
  'ZK-FILE-NO-ROWS': says<{ path: string }>(
    (p) => `“${p.path}”只有表头，没有数据行。请检查导出条件。`,
    (p) => `"${p.path}" has a header and no rows. Check what was exported.`,
  ),
  'ZK-SHEET-MISSING': says<{ sheet: string; sheets: string }>(
    (p) => `没有工作表“${p.sheet}”，现有：${p.sheets}。请在 dialect.sheet（画单图时为 --sheet）中改正。`,
    (p) => `No sheet "${p.sheet}"; there are: ${p.sheets}. Correct dialect.sheet (for a single chart, --sheet).`,
  ),
  'ZK-COL-DUPLICATE': says<{ column: string; times: number }>(
    (p) => `表头“${p.column}”出现 ${p.times} 次。请只保留一列。`,
    (p) => `The header "${p.column}" occurs ${p.times} times. Keep one column.`,
  ),
  'ZK-COL-EXTRA': says<{ columns: string }>(
    (p) => `以下列不在标准表中，未读入：${p.columns}。如需使用，请在 zhikong.mapping 中指明。`,
    (p) =>
      `These columns are not part of the table and were not read: ${p.columns}. Map them in zhikong.mapping if needed.`,
  ),
  'ZK-ROWS-NONE-LEFT': says<{ table: string; rows: number; reason: string }>(
    (p) => `“${p.table}”表的 ${p.rows} 行全部被隔离，最常见的原因：${p.reason}。请更正文件后重试。`,
    (p) =>
      `All ${p.rows} rows of table "${p.table}" were set aside, most often for: ${p.reason}. Correct the file and try again.`,
  ),
  'ZK-QUARANTINE-CUT': says<{ listed: number; rows: number }>(
    (p) => `共隔离 ${p.rows} 处，隔离清单只列出前 ${p.listed} 处；计数是完整的。`,
    (p) => `${p.rows} faults were found and the quarantine file lists the first ${p.listed}; the counts are complete.`,
  ),
  'ZK-ROW-SHAPE': says<{ value: string }>(
    (p) => `单元格个数与表头不符：${p.value}。请检查多余或缺少的分隔符与引号。`,
    (p) => `The number of cells differs from the header: ${p.value}. Look for extra or missing separators and quotes.`,
  ),
  'ZK-ROW-BLANK': says<Record<never, never>>(
    () => '必填项为空。请补填。',
    () => 'A required cell is blank. Fill it in.',
  ),
  'ZK-ROW-NUMBER': says<{ value: string }>(
    (p) => `“${p.value}”不是数。请只填数字，不带单位、逗号或文字。`,
    (p) => `"${p.value}" is not a number. Write digits only, without units, commas or words.`,
  ),
  'ZK-ROW-INTEGER': says<{ value: string }>(
    (p) => `“${p.value}”不是整数。请只填整数。`,
    (p) => `"${p.value}" is not a whole number. Write a whole number.`,
  ),
  'ZK-ROW-RANGE': says<{ value: string; least: string; most: string }>(
    (p) =>
      `“${p.value}”超出范围${p.least === '' ? '' : `（至少 ${p.least}）`}${p.most === '' ? '' : `（至多 ${p.most}）`}。请核对。`,
    (p) =>
      `"${p.value}" is out of range${p.least === '' ? '' : ` (at least ${p.least})`}${p.most === '' ? '' : ` (at most ${p.most})`}. Check it.`,
  ),
  'ZK-ROW-DATE': says<{ value: string }>(
    (p) =>
      `“${p.value}”不是 1900–2100 年间的日期。请写成 2023-01-31；五位数字多半是 Excel 的日期序号，请把单元格设为日期格式后重新导出。`,
    (p) =>
      `"${p.value}" is not a date between 1900 and 2100. Write 2023-01-31; five digits are probably an Excel date serial: format the cell as a date and export again.`,
  ),
  'ZK-ROW-CODE': says<{ value: string; codes: string }>(
    (p) => `“${p.value}”不在代码表内，可用：${p.codes}。`,
    (p) => `"${p.value}" is not in the code list: ${p.codes}.`,
  ),
  'ZK-ROW-PERIOD': says<{ value: string }>(
    (p) => `“${p.value}”不是时期。请写成 2023、2023-H1、2023-Q1 或 2023-01。`,
    (p) => `"${p.value}" is not a period. Write 2023, 2023-H1, 2023-Q1 or 2023-01.`,
  ),
  'ZK-ROW-ORGANIZATION': says<Unknown>(
    (p) => `机构表中没有“${p.name}”。${meant.zh(p.nearest)}请更正代码或补登机构。`,
    (p) =>
      `"${p.name}" is not in the table of organizations.${meant.en(p.nearest)} Correct the code, or add the organization.`,
  ),
  'ZK-ROW-ELEMENT': says<Unknown>(
    (p) => `目录中没有数据元“${p.name}”。${meant.zh(p.nearest)}`,
    (p) => `The catalogue has no data element "${p.name}".${meant.en(p.nearest)}`,
  ),
  'ZK-ROW-DUPLICATE': says<{ value: string; row: number; file?: string | undefined }>(
    (p) => `与${p.file ?? ''}第 ${p.row} 行重复（${p.value}），只用了先出现的那行。请删去有误的一行。`,
    (p) =>
      `Repeats ${p.file === undefined ? '' : `${p.file} `}row ${p.row} (${p.value}); only the one that comes first was used. Delete the one that is wrong.`,
  ),
  'ZK-ROW-DATE-ORDER': says<{ value: string }>(
    (p) => `入院与出院日期为 ${p.value}，出院早于入院。请核对两个日期。`,
    (p) => `Admission and discharge are ${p.value}: the discharge lies before the admission. Check both dates.`,
  ),
  ...aggregateWording,
  ...formWording,
} as const

export type ProblemCode = keyof typeof wording
export type ProblemParams<C extends ProblemCode> = Parameters<(typeof wording)[C]['zh']>[0]
