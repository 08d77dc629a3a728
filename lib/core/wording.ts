// All sentences a person sees when something is wrong: one cause with the actual value, then the way out.

const meant = {
  zh: (nearest: string | undefined): string => (nearest === undefined ? '' : `是否指“${nearest}”？`),
  en: (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean "${nearest}"?`),
}

type Words<P> = { readonly zh: (params: P) => string; readonly en: (params: P) => string }
const says = <P>(zh: (params: P) => string, en: (params: P) => string): Words<P> => ({ zh, en })

type Unknown = { name: string; nearest?: string | undefined }

export const wording = {
  'ZK-PERIOD-SHAPE': says<{ text: string }>(
    (p) => `时期“${p.text}”写法不对，应为 2023、2023-H1、2023-Q1 或 2023-01。`,
    (p) => `Period "${p.text}" is not written as 2023, 2023-H1, 2023-Q1 or 2023-01.`,
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
  'ZK-PACKAGE-INVALID': says<{ at: string; cause: string }>(
    (p) => `数据包描述中“${p.at}”不合规范：${p.cause}。`,
    (p) => `The data package description is wrong at "${p.at}": ${p.cause}.`,
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
  'ZK-ANALYSIS-UNKNOWN': says<Unknown>(
    (p) => `没有分析“${p.name}”。${meant.zh(p.nearest)}`,
    (p) => `There is no analysis "${p.name}".${meant.en(p.nearest)}`,
  ),
  'ZK-PARAM-INVALID': says<{ name: string; value: string; cause: string }>(
    (p) => `参数 ${p.name}=${p.value} 不可用：${p.cause}。`,
    (p) => `Parameter ${p.name}=${p.value} cannot be used: ${p.cause}.`,
  ),
  'ZK-USAGE': says<{ cause: string }>(
    (p) => `用法不对：${p.cause}。`,
    (p) => `Wrong usage: ${p.cause}.`,
  ),
} as const

export type ProblemCode = keyof typeof wording
export type ProblemParams<C extends ProblemCode> = Parameters<(typeof wording)[C]['zh']>[0]
