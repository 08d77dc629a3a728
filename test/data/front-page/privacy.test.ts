import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DBFFile } from 'dbffile'
import ExcelJS from 'exceljs'
import { afterEach, expect, test } from 'vitest'
import { encodeGb18030 } from '../../../data-samples/generator/gb18030.ts'
import { ProblemError, quiet } from '../../../lib/core/index.ts'
import { type DataPackageSpec, type Dataset, openDataset, runChecks } from '../../../lib/data/index.ts'
import { command } from '../../cli/command.ts'
import { folderWith, lines } from '../package-folder.ts'

const hashKey = 'the key of this test, known to nobody'

// What must be found nowhere: unlike anything else that a table may hold.
const planted = {
  name: '欧阳不可见',
  idNumber: '99010119770707123X',
  record: 'REC7654321',
  card: 'CARD998877',
  phone: '19988776655',
  address: '霁川市隐身路七号',
  contact: '司马联系人',
  doctor: '诸葛医师',
  licence: 'LIC5544332211',
} as const
const secrets = [...Object.values(planted), hashKey]

const letterHeaders = 'A01,A48,A49,A20,A47,A11,A26,A27,A32,B25,B25C,B12,B15,C03C,D01,执业证书编号'
const stay = (nth: string, admitted: string, left: string, cost: string): string =>
  [
    ...['H1', planted.record, nth, planted.idNumber, planted.card, planted.name, planted.address, planted.phone],
    ...[planted.contact, planted.doctor, planted.licence, admitted, left, 'I10.x00', cost, planted.licence],
  ].join(',')

// Good rows, rows of every kind that is set aside, lines that are broken, and stays that checks find fault with.
const rows = [
  stay('1', '2023-01-01', '2023-01-05', '100'),
  stay('2', '2023-01-03', '2023-01-04', '0'),
  stay('2', '2023-01-03', '2023-01-04', '10'),
  stay('3', '2023-02-03', '2023-02-01', '10'),
  stay('4', '2023-02-03', 'gestern', '10'),
  stay('5', '2023-02-03', '2023-02-05', planted.name),
  stay('', '2023-02-03', '2023-02-05', '10'),
  `${stay('6', '2023-02-03', '2023-02-05', '10')},${planted.name}`,
  `H1,${planted.record}`,
  `"${planted.name}"${planted.record},${stay('7', '2023-02-03', '2023-02-05', '10')}`,
]
const text = lines(letterHeaders, ...rows)

const gone: (() => void)[] = []
afterEach(() => {
  for (const undo of gone.splice(0)) undo()
})

/** A folder for temporary files of this test alone. */
function ownTemporaryFolder(): string {
  const [before, folder] = [process.env.TMPDIR, mkdtempSync(join(tmpdir(), 'zhikong-own-'))]
  process.env.TMPDIR = folder
  gone.push(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
  return folder
}

function bytesBelow(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return Buffer.concat(files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file)))
}

const inAnyEncoding = (secret: string): Buffer[] => [
  Buffer.from(secret),
  Buffer.from(encodeGb18030(secret)),
  Buffer.from(secret, 'utf16le'),
]

function expectNoSecret(content: Buffer | string): void {
  const bytes = Buffer.from(content)
  expect(secrets.filter((secret) => inAnyEncoding(secret).some((each) => bytes.includes(each)))).toEqual([])
}

/** Every cell of every table and view of the engine, and all that the dataset says of itself. */
async function allThatIsKnown(dataset: Dataset): Promise<string> {
  const names = await dataset.engine.query(
    `SELECT schema_name || '.' || '"' || table_name || '"' FROM duckdb_tables() UNION ALL SELECT schema_name || '.' || '"' || view_name || '"' FROM duckdb_views() WHERE NOT internal`,
  )
  const tables = (names.columns[0] ?? []).map(String)
  expect(tables.length).toBeGreaterThan(1)
  const cells = await Promise.all(tables.map((name) => dataset.engine.query(`SELECT * FROM ${name}`)))
  const settings = await dataset.engine.query('SELECT * FROM duckdb_variables()')
  const checks = await runChecks(dataset)
  const { engine: _, ...rest } = dataset
  return JSON.stringify([tables, cells, settings, checks, rest])
}

async function expectPrivate(spec: Omit<DataPackageSpec, 'name'>): Promise<void> {
  const outputs = mkdtempSync(join(tmpdir(), 'zhikong-outputs-'))
  const temporary = ownTemporaryFolder()
  const dataset = await openDataset(
    { name: 'private', ...spec },
    { effects: quiet, hashKey, quarantineDir: outputs, threads: 1 },
  )
  expect(dataset.flow.map(({ rowsIn }) => rowsIn > 0)).toEqual([true])
  expectNoSecret(await allThatIsKnown(dataset))
  expect(readdirSync(temporary)).toEqual([expect.stringContaining('zhikong-')])
  expectNoSecret(bytesBelow(temporary))
  expectNoSecret(bytesBelow(outputs))
  await dataset.close()
}

const one = (path: string) => [{ name: 'discharges', path }]

test.each([
  ['UTF-8', Buffer.from(text)],
  ['GB18030', Buffer.from(encodeGb18030(text))],
  ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-8 with line ends of two kinds', Buffer.from(text.replaceAll('10\n', '10\r\n'))],
])('CSV in %s: no identifier in any table, message, finding or file', async (_, content) => {
  const root = folderWith({ 'discharges.csv': content })
  await expectPrivate({ root, resources: one('discharges.csv') })
})

test('a workbook', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('x')
  for (const line of text.trim().split('\n').slice(0, 8)) sheet.addRow(line.split(','))
  const root = folderWith({ 'discharges.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) })
  await expectPrivate({ root, resources: one('discharges.xlsx') })
})

test('a DBF file', async () => {
  const root = folderWith({})
  const [headers = [], ...cells] = text
    .trim()
    .split('\n')
    .slice(0, 8)
    .map((line) => line.split(',').slice(0, 15))
  const file = await DBFFile.create(
    join(root, 'discharges.dbf'),
    headers.map((name) => ({ name, type: 'C' as const, size: 60 })),
    { encoding: 'gb18030' },
  )
  await file.appendRecords(cells.map((row) => Object.fromEntries(headers.map((name, i) => [name, row[i] ?? '']))))
  await expectPrivate({ root, resources: one('discharges.dbf') })
})

test('refusals name columns, never cells', async () => {
  const broken = lines(
    'A01,A48,A49,A11,B15',
    `H1,${planted.record},1,${planted.name},${planted.idNumber}`,
    planted.name,
  )
  const root = folderWith({
    'discharges.csv': broken,
    'headless.csv': lines(...rows.slice(0, 3)),
    'other.csv': lines('A48,A49,A11', `${planted.record},1,${planted.name}`),
  })
  for (const path of ['discharges.csv', 'headless.csv', 'other.csv']) {
    const work = openDataset({ name: 'private', root, resources: one(path) }, { effects: quiet, hashKey })
    const refused = await work.then(
      () => '',
      (error: unknown) => {
        expect(error).toBeInstanceOf(ProblemError)
        return String(error) + JSON.stringify((error as ProblemError).problems)
      },
    )
    expect(refused).not.toBe('')
    expectNoSecret(refused)
  }
})

test('the commands write nothing of it either', async () => {
  const root = folderWith({ 'export.csv': Buffer.from(encodeGb18030(text)) })
  const [file, out] = [join(root, 'export.csv'), mkdtempSync(join(tmpdir(), 'zhikong-outputs-'))]
  const before = process.env.ZHIKONG_HASH_KEY
  process.env.ZHIKONG_HASH_KEY = hashKey
  gone.push(() => {
    if (before === undefined) delete process.env.ZHIKONG_HASH_KEY
    else process.env.ZHIKONG_HASH_KEY = before
  })
  const checked = await command('check', [file], { options: { out } })
  const looked = await command('frontpage', [file], { options: { draft: join(out, 'mapping.json') } })
  expect(checked.code).toBe(1)
  expect(readdirSync(join(out, 'check', 'export.csv'))).toEqual(['check.html', 'check.json', 'check.xlsx'])
  expectNoSecret(JSON.stringify([checked, looked]))
  expectNoSecret(bytesBelow(out))
})
