import { meant, says, type Unknown } from './says.ts'

const damages = {
  empty: { zh: '是空文件', en: 'it is empty' },
  archive: { zh: '内容不全，多半没有传完', en: 'it is not complete; perhaps it was cut off on its way' },
  content: { zh: '内部结构读不通', en: 'its content makes no sense' },
} as const

/** What may be wrong with forms that institutions fill in; they read it themselves, in the cells of the copy returned to them. */
export const formWording = {
  'ZK-FORM-UNKNOWN': says<Unknown & { forms: string }>(
    (p) => `没有填报表“${p.name}”。${meant.zh(p.nearest)}可用：${p.forms}。`,
    (p) => `There is no form "${p.name}".${meant.en(p.nearest)} There are: ${p.forms}.`,
  ),
  'ZK-FORM-NOTHING-DUE': says<{ form: string; period: string }>(
    (p) => `“${p.form}”的数据元都按更长的周期填报，${p.period} 没有可填的内容。请换一个更长的时期。`,
    (p) => `Everything in "${p.form}" is reported over longer periods than ${p.period}. Choose a longer period.`,
  ),
  'ZK-FORM-ORGANIZATIONS': says<{ path: string }>(
    (p) => `“${p.path}”里没有机构。--organizations 应为数据包文件夹，或含机构代码、机构名称两列的 CSV、XLSX 文件。`,
    (p) =>
      `There are no institutions in "${p.path}". --organizations takes a data package, or a CSV or XLSX file with organization_id and name.`,
  ),
  'ZK-FORM-FOLDER': says<{ path: string }>(
    (p) => `文件夹“${p.path}”里没有 .xlsx 工作簿。请检查路径。`,
    (p) => `There is no .xlsx workbook in the folder "${p.path}". Check the path.`,
  ),
  'ZK-FORM-RECEIVED': says<{ row: number; value: string }>(
    (p) => `收件登记第 ${p.row} 行“${p.value}”不能用：应有两列，文件名（或机构代码）与收到日期，日期写成 2024-04-08。`,
    (p) =>
      `Row ${p.row} of the list of receipts, "${p.value}", cannot be used: two columns, file (or institution id) and date received, such as 2024-04-08.`,
  ),
  'ZK-FORM-DEADLINE': says<{ value: string }>(
    (p) => `--deadline“${p.value}”不是日期，应写成 2024-04-10。`,
    (p) => `--deadline "${p.value}" is no date: write 2024-04-10.`,
  ),
  'ZK-FORM-OLD-FILE': says<Record<never, never>>(
    () => '这是旧版 .xls、WPS .et、.ods 或 .xlsb 文件，无法读取。请另存为 .xlsx 后重报。',
    () =>
      'This is an old .xls, a WPS .et, an .ods or an .xlsb file and cannot be read. Save it as .xlsx and send it again.',
  ),
  'ZK-FORM-PASSWORD': says<Record<never, never>>(
    () => '文件设有打开密码，无法读取。请取消密码后重报。',
    () => 'The file needs a password to open and cannot be read. Remove the password and send it again.',
  ),
  'ZK-FORM-DAMAGED': says<{ part: keyof typeof damages }>(
    (p) => `文件已损坏，无法读取（${damages[p.part].zh}）。请重新保存并发送。`,
    (p) => `The file is damaged and cannot be read (${damages[p.part].en}). Save and send it again.`,
  ),
  'ZK-FORM-UNRELATED': says<Record<never, never>>(
    () => '不是下发的填报表（找不到表内编码）。请用下发的工作簿填报，不要另建表格。',
    () =>
      'This is not the form that was sent out (its keys are not there). Use the workbook that was sent, not a table of your own.',
  ),
  'ZK-FORM-TOO-LARGE': says<{ megabytes: number; most: number }>(
    (p) => `文件解开后有 ${p.megabytes} MB，超过 ${p.most} MB，未读取。请删去图片和多余的工作表后重报。`,
    (p) =>
      `Unpacked, the file has ${p.megabytes} MB, more than ${p.most} MB, and was not read. Remove pictures and further sheets and send it again.`,
  ),
  'ZK-FORM-VERSION': says<{ form: string; found: string; expected: string }>(
    (p) => `表“${p.form}”是旧版本（${p.found}，现行 ${p.expected}），口径可能不同，未采用。请用现行版本重填。`,
    (p) =>
      `Form "${p.form}" is of another version (${p.found}, now ${p.expected}); definitions may differ, so nothing was taken. Fill in the present version.`,
  ),
  'ZK-FORM-PERIOD': says<{ found: string; expected: string }>(
    (p) => `报告期是 ${p.found}，本次收 ${p.expected}，未采用。请核对是否发错文件。`,
    (p) => `The period is ${p.found}; now ${p.expected} is collected, so nothing was taken. Was another file meant?`,
  ),
  'ZK-FORM-MIXED': says<{ sheet: string }>(
    (p) => `工作表“${p.sheet}”来自另一份填报表（表号、报告期或版本不同），未采用。请在同一份工作簿里填报。`,
    (p) =>
      `Sheet "${p.sheet}" comes from another form (its form, period or version differs); nothing was taken. Fill in one workbook.`,
  ),
  'ZK-FORM-TWO-SHEETS': says<{ sheet: string; other: string }>(
    (p) => `填报表“${p.sheet}”有两份（另有“${p.other}”），不知以哪份为准，未采用。请删去其中一份。`,
    (p) =>
      `There are two sheets to fill in ("${p.sheet}" and "${p.other}"); which one counts is not known, so nothing was taken. Delete one.`,
  ),
  'ZK-FORM-SHEET-MISSING': says<{ sheet: string }>(
    (p) => `缺少填报用的工作表“${p.sheet}”。请用下发的工作簿重填。`,
    (p) => `The sheet "${p.sheet}" to be filled in is missing. Use the workbook that was sent.`,
  ),
  'ZK-FORM-COLUMN-MISSING': says<{ column: string }>(
    (p) => `“${p.column}”一列不见了。请用下发的工作簿重填，不要删列。`,
    (p) => `The column "${p.column}" is gone. Use the workbook that was sent, and do not delete columns.`,
  ),
  'ZK-FORM-ORGANIZATION-BLANK': says<Record<never, never>>(
    () => '封面没有填机构代码，不知是哪家机构，未采用。请补填。',
    () => 'The cover has no institution id, so nothing was taken. Fill it in.',
  ),
  'ZK-FORM-ORGANIZATION-UNKNOWN': says<Unknown>(
    (p) => `机构名单中没有代码“${p.name}”，未采用。${meant.zh(p.nearest)}请更正封面的机构代码。`,
    (p) =>
      `"${p.name}" is not in the list of institutions, so nothing was taken.${meant.en(p.nearest)} Correct the id on the cover.`,
  ),
  'ZK-FORM-ORGANIZATION-CHANGED': says<{ found: string; expected: string }>(
    (p) => `本表发给 ${p.expected}，封面却写着 ${p.found}，未采用。请用发给本机构的工作簿填报。`,
    (p) =>
      `This form was made for ${p.expected}, but its cover says ${p.found}; nothing was taken. Use the workbook made for your institution.`,
  ),
  'ZK-FORM-DUPLICATE': says<{ other: string }>(
    (p) => `同一机构、同一报告期还有一份“${p.other}”。两份相同的数已采用，不同的都未采用。请只保留一份。`,
    (p) =>
      `There is another file of the same institution and period, "${p.other}". Where both agree the number was taken, where they differ neither. Keep one.`,
  ),
  'ZK-FORM-EMPTY': says<Record<never, never>>(
    () => '整份表都没有填。请填报；没有数据的，在“无值原因”栏选择。',
    () => 'Nothing is filled in. Fill in the form; where there is no number, choose a reason.',
  ),
  'ZK-FORM-BLANK': says<Record<never, never>>(
    () => '没有填。请填数；没有数据的，在“无值原因”栏选“未报”或“不适用”。',
    () => 'Blank. Write the number, or choose a reason under "Why blank".',
  ),
  'ZK-FORM-NOT-NUMBER': says<{ value: string }>(
    (p) => `“${p.value}”不是数。请只填阿拉伯数字，不带单位和文字。`,
    (p) => `"${p.value}" is not a number. Write digits only, without units or words.`,
  ),
  'ZK-FORM-PERCENT': says<{ value: string }>(
    (p) => `“${p.value}”是百分数，这里要例数（或量），不知其分母，未采用。请填数量本身。`,
    (p) => `"${p.value}" is a percentage, and a count (or amount) is asked for. Write the count itself.`,
  ),
  'ZK-FORM-SHARE': says<{ value: string }>(
    (p) =>
      `“${p.value}”分不清是百分之 ${p.value} 还是小数形式的比例。百分之 95 请填 95；确为百分之 ${p.value} 的请写成“${p.value}%”。`,
    (p) =>
      `"${p.value}" may mean ${p.value} per cent or a fraction. Write 95 for 95 per cent, or "${p.value}%" if that is meant.`,
  ),
  'ZK-FORM-COMMA': says<{ value: string }>(
    (p) => `“${p.value}”中的逗号不在千分位，分不清是小数点还是多打的。请去掉逗号重填。`,
    (p) =>
      `The comma in "${p.value}" does not part thousands: is it a decimal point or a slip? Write the number without it.`,
  ),
  'ZK-FORM-APPROXIMATE': says<{ value: string }>(
    (p) => `“${p.value}”不是确数。请填准确的数；取不到的选“未报”。`,
    (p) => `"${p.value}" is not exact. Write the exact number, or choose "not reported".`,
  ),
  'ZK-FORM-NONE-WORD': says<{ value: string }>(
    (p) => `“${p.value}”分不清是零还是没有数据。是零请填 0；没有数据请选无值原因。`,
    (p) => `"${p.value}" may mean zero or no data. Write 0 for zero, or choose a reason for no data.`,
  ),
  'ZK-FORM-DATE': says<{ value: string }>(
    (p) => `这里要数，单元格却是日期 ${p.value}（可能由“3-4”“1/2”自动变成）。请重填数字。`,
    (p) =>
      `A number is asked for and the cell holds the date ${p.value} (perhaps made from "3-4" or "1/2"). Write the number again.`,
  ),
  'ZK-FORM-ERROR': says<{ value: string }>(
    (p) => `公式出错（${p.value}）。请改正公式，或直接填数。`,
    (p) => `The formula fails (${p.value}). Correct it, or write the number.`,
  ),
  'ZK-FORM-FORMULA': says<{ value: string }>(
    (p) => `公式 ${p.value} 没有保存结果。请在 Excel 或 WPS 中打开并保存，或直接填数。`,
    (p) => `The formula ${p.value} has no stored result. Open and save the file in Excel or WPS, or write the number.`,
  ),
  'ZK-FORM-WHOLE': says<{ value: string }>(
    (p) => `“${p.value}”不是整数。这里计个数，请填整数，不要填率或平均数。`,
    (p) => `"${p.value}" is not a whole number. Things are counted here: write a whole number, not a rate or mean.`,
  ),
  'ZK-FORM-RANGE': says<{ value: string; most?: string | undefined }>(
    (p) => `“${p.value}”超出范围，应${p.most === undefined ? '不小于 0' : `在 0 到 ${p.most} 之间`}。请核对。`,
    (p) =>
      `"${p.value}" is out of range: it must be ${p.most === undefined ? '0 or more' : `between 0 and ${p.most}`}. Check it.`,
  ),
  'ZK-FORM-REASON-UNKNOWN': says<{ value: string }>(
    (p) => `无值原因“${p.value}”不在选项内。请选“未报”或“不适用”；说明请写在备注栏。`,
    (p) =>
      `The reason "${p.value}" is none of the choices. Choose "not reported" or "not applicable"; explain under remarks.`,
  ),
  'ZK-FORM-REASON-AND-VALUE': says<{ reason: string }>(
    (p) => `本行各格都有内容，却又选了无值原因“${p.reason}”。数有效请删去原因，数无效请删去数。`,
    (p) =>
      `Every cell of the row is filled in, yet the reason "${p.reason}" is chosen. Delete the reason if the numbers hold, or the numbers if they do not.`,
  ),
  'ZK-FORM-ABOVE-WHOLE': says<{ value: string; whole: string; total: string }>(
    (p) => `${p.value} 大于“${p.whole}”的 ${p.total}，部分不能大于整体。请核对两项。`,
    (p) => `${p.value} is more than ${p.total}, the number of "${p.whole}", which it is a part of. Check both.`,
  ),
  'ZK-FORM-SUM': says<{ value: string; parts: string; sum: string }>(
    (p) => `合计 ${p.value} 不等于各分项（${p.parts}）之和 ${p.sum}。请核对合计与分项。`,
    (p) => `The whole, ${p.value}, is not the sum of its parts (${p.parts}), ${p.sum}. Check the whole and the parts.`,
  ),
  'ZK-FORM-WEIGHTED': says<{ value: string; expected: string }>(
    (p) => `${p.value} 与由两个分项按家数加权算得的 ${p.expected} 不符。请核对三项。`,
    (p) => `${p.value} is not the mean of its two groups weighted by their numbers, ${p.expected}. Check all three.`,
  ),
  'ZK-FORM-SLIP': says<{ value: string; usual: string }>(
    (p) =>
      `${p.value} 与本行其他各期（中位数 ${p.usual}）相差数十倍。是否多写或少写了位数，或用错了单位？属实请在备注栏说明。`,
    (p) =>
      `${p.value} is many times off the other periods of this row (median ${p.usual}). A digit too many or too few, or another unit? If it is right, say so under remarks.`,
  ),
  'ZK-FORM-MERGED': says<{ range: string }>(
    (p) => `要填的单元格 ${p.range} 被合并，分不清数属于哪一格，未采用。请取消合并，逐格填报。`,
    (p) =>
      `The cells ${p.range} were merged, so whose number it is cannot be told, and it was not taken. Unmerge them and fill in each.`,
  ),
  'ZK-FORM-ROW-MISSING': says<{ name: string }>(
    (p) => `“${p.name}”一行被删除。请用下发的工作簿补填。`,
    (p) => `The row "${p.name}" was deleted. Use the workbook that was sent.`,
  ),
  'ZK-FORM-ROW-TWICE': says<{ row: number }>(
    (p) => `与第 ${p.row} 行是同一数据元（复制了整行），不知以哪行为准，未采用。请删去一行。`,
    (p) =>
      `Row ${p.row} asks for the same thing (the row was copied); which one counts is not known, so neither was taken. Delete one.`,
  ),
  'ZK-FORM-ROW-UNKNOWN': says<{ value: string }>(
    (p) => `“${p.value}”填在表外的行里，不知属于哪个数据元，未采用。请填到对应的浅黄色单元格。`,
    (p) =>
      `"${p.value}" stands in a row that is not part of the form, and was not taken. Write it in the light yellow cell it belongs to.`,
  ),
  'ZK-FORM-DIFFERS': says<{ value: string; other: string; file: string }>(
    (p) => `此处为“${p.value}”，同一机构的另一份“${p.file}”为“${p.other}”，两数都未采用。请确认以哪个为准。`,
    (p) =>
      `"${p.value}" here, "${p.other}" in another file of the same institution, "${p.file}"; neither was taken. Which one holds?`,
  ),
  'ZK-FORM-ENTRY-BLANK': says<{ value: string }>(
    (p) => `填了数 ${p.value}，却没有写名称与编码。请补填名称。`,
    (p) => `There is a number, ${p.value}, without a name. Write the name and code.`,
  ),
  'ZK-FORM-ENTRY-TWICE': says<{ name: string }>(
    (p) => `“${p.name}”列了两次。请合并或改正。`,
    (p) => `"${p.name}" is listed twice. Put them together, or correct one.`,
  ),
  'ZK-FORM-FILED': says<{ value: string }>(
    (p) => `封面的填报日期“${p.value}”不是日期。请写成 2024-04-08。`,
    (p) => `The date on the cover, "${p.value}", is no date. Write 2024-04-08.`,
  ),
} as const
