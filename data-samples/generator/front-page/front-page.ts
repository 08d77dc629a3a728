import { mkdir, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DBFFile } from 'dbffile'
import { random } from '../../../lib/core/index.ts'
import { type Row, writeCsv, writeXlsx } from '../write.ts'
import { chineseRow, letterRow, pinyinRow, pRow, settlementRow } from './dialect-rows.ts'
import { type FreeFrom, type FrontPageStay, people, staysOf } from './stays.ts'

const staysEach = 36

/** Front pages of five invented hospitals, each exported in another dialect; some patients are seen in several of them. */
export function frontPages(): readonly (readonly FrontPageStay[])[] {
  const source = random('zhikong').fork('front-page')
  const patients = people(source.fork('people'), 140)
  const freeFrom: FreeFrom = new Map()
  return [1, 2, 3, 4, 5].map((nth) => {
    // Neighbouring hospitals share a part of their patients.
    const own = patients.slice((nth - 1) * 22, (nth - 1) * 22 + 50)
    return staysOf(source.fork(`hospital ${nth}`), `F0${nth}`, { patients: own, freeFrom, count: staysEach })
  })
}

/** Writes the exports and their package into a folder, the same bytes each time. */
export async function writeFrontPage(folder: string): Promise<void> {
  const [letters = [], pCodes = [], pinyin = [], settlement = [], chinese = []] = frontPages()
  const at = (name: string): string => join(folder, name)
  await mkdir(at('letter-codes'), { recursive: true })
  for (const month of ['2024-01', '2024-02']) {
    const rows = letters.filter(({ left }) => left.startsWith(month)).map(letterRow)
    await writeCsv(at(`letter-codes/${month}.csv`), headersOf(rows), rows, 'gb18030')
  }
  await writeDbf(at('p-codes.dbf'), pCodes.map(pRow))
  await csv(at('pinyin.csv'), pinyin.map(pinyinRow), 'gb18030')
  await csv(at('settlement-list.csv'), settlement.map(settlementRow), 'utf-8-bom')
  const words = chinese.map(chineseRow)
  await writeXlsx(at('chinese.xlsx'), '出院病例', headersOf(words), words)
  await writeFile(at('pinyin-mapping.json'), `${JSON.stringify(pinyinMapping, undefined, 2)}\n`)
  await writeFile(at('datapackage.json'), `${JSON.stringify(description, undefined, 2)}\n`)
}

const headersOf = (rows: readonly Row[]): string[] => Object.keys(rows[0] ?? {})

const csv = (path: string, rows: readonly Row[], encoding: 'gb18030' | 'utf-8-bom'): Promise<void> =>
  writeCsv(path, headersOf(rows), rows, encoding)

const numbers: { readonly [header: string]: readonly [size: number, decimals: number] } = {
  P2: [2, 0],
  P7: [3, 0],
  P27: [4, 0],
  P782: [10, 2],
  P751: [10, 2],
  P763: [10, 2],
}
const dates = new Set(['P6', 'P22', 'P25', 'P491'])

async function writeDbf(path: string, rows: readonly Row[]): Promise<void> {
  await rm(path, { force: true })
  const fields = headersOf(rows).map((name) => {
    const [size, decimals] = numbers[name] ?? [40, 0]
    if (dates.has(name)) return { name, type: 'D' as const, size: 8 }
    return name in numbers
      ? { name, type: 'N' as const, size, decimalPlaces: decimals }
      : { name, type: 'C' as const, size }
  })
  const file = await DBFFile.create(path, fields, { encoding: 'gb18030' })
  await file.appendRecords(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          dates.has(name) && cell !== null ? new Date(`${cell}T12:00:00Z`) : cell,
        ]),
      ),
    ),
  )
  await forgetToday(path)
}

/** The format keeps the day it was written (bytes 1 to 3): 1 March 2024 here. */
async function forgetToday(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.write(Uint8Array.of(124, 3, 1), 0, 3, 1)
  } finally {
    await file.close()
  }
}

/** What a person had to say about the pinyin export: whose it is, and that a remark of the house is not read. */
const pinyinMapping = {
  format: 'zhikong-mapping/1',
  headers: { YNBZ: null },
  values: { organization_id: 'F03' },
}

const title = { zh: '五家虚构医院的病案首页（虚构数据）', en: 'Front pages of five invented hospitals (invented data)' }

const discharges = (name: string, path: string, more: object = {}) => ({
  name,
  path,
  zhikong: { table: 'discharges', ...more },
})

const description = {
  name: 'sample-front-page',
  title: `${title.zh} / ${title.en}`,
  zhikong: { synthetic: true, title },
  resources: [
    discharges('letter-codes', 'letter-codes'),
    discharges('p-codes', 'p-codes.dbf'),
    discharges('pinyin', 'pinyin.csv', { mappingFile: 'pinyin-mapping.json' }),
    discharges('settlement-list', 'settlement-list.csv'),
    discharges('chinese', 'chinese.xlsx'),
  ],
}
