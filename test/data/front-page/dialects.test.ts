import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../lib/data/index.ts'
import { lines, openFiles, problemsOf } from '../package-folder.ts'
import { hashByNode } from './hash-by-node.ts'

const hashKey = 'sixteen bytes at the least'
const hash = hashByNode.bind(null, hashKey)

type Cells = { readonly [header: string]: string }
const file = (...rows: readonly Cells[]): string => {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return lines(headers.join(','), ...rows.map((row) => headers.map((header) => row[header] ?? '').join(',')))
}

/** The first case, by the columns that the file fills. */
async function caseOf(dataset: Dataset): Promise<{ [column: string]: unknown }> {
  const derived = dataset.factOrigins.flatMap(({ column, from }) => (from === 'derived' ? [column] : []))
  const names = dataset.columns('discharges').filter((name) => !derived.includes(name))
  const texts = names.map((name) => `cast("${name}" AS VARCHAR) AS "${name}"`)
  const { columns } = await dataset.engine.query(
    `SELECT ${texts.join(', ')} FROM discharges ORDER BY zk_source, zk_row`,
  )
  await dataset.close()
  return Object.fromEntries(names.map((name, i) => [name, columns[i]?.[0] ?? null]))
}

const open = (content: string, options: Parameters<typeof openFiles>[1] = {}) =>
  openFiles({ 'discharges.csv': content }, { hashKey, ...options })

describe('each dialect becomes the same table', () => {
  test('current codes A–F: lists gathered, a dash is none, the moment of discharge its date', async () => {
    const dataset = await open(
      file({
        A01: 'H1',
        A48: '000123',
        A49: '2',
        A11: '张三',
        A20: '11010519491231002x',
        A47: '-',
        A12C: '1',
        A13: '1949-12-31',
        A14: '73',
        A16: '-',
        B12: '2023-06-12 08:30:00',
        B15: '2023-06-15 16:00',
        B20: '3',
        B34C: '1',
        C03C: 'K22.301',
        C06x01C: 'I10.x00',
        C06x02C: '-',
        C06x03C: 'E11.900',
        C14x01C: '00.66',
        C16x01: '20230613',
        C18x01: '李医生',
        C35x01C: '-',
        C35x02C: '36.07',
        D01: '12345.6',
        D09: '100',
        D11: '20.5',
        D34: '1',
        C47: '12.5',
      }),
    )
    expect(dataset.frontPages[0]?.dialects).toEqual([{ id: 'letter-codes', headers: 26 }])
    expect(await caseOf(dataset)).toEqual({
      organization_id: 'H1',
      case_id: hash('case', 'H1', '000123', '2'),
      patient_key: hash('id-number', '11010519491231002X'),
      id_number_fault: 'none',
      sex: '1',
      birth_date: '1949-12-31',
      age_years: '73',
      age_days: null,
      admission_date: '2023-06-12',
      discharge_date: '2023-06-15',
      length_of_stay: '3',
      discharge_way: '1',
      principal_diagnosis: 'K22.301',
      other_diagnoses: 'I10.x00 E11.900',
      principal_procedure: '00.66',
      procedure_date: '2023-06-13',
      other_procedures: '36.07',
      ventilator_hours: '12.50',
      total_cost: '12345.60',
      self_paid: '100.00',
      cost_general_service: '20.50',
      cost_other: '1.00',
    })
  })

  test('older P codes: the health card before the record number, the odd numbers of later blocks', async () => {
    const dataset = await open(
      file({
        P900: 'H1',
        P3: '123',
        P2: '1',
        P4: '张三',
        P5: '女',
        P800: 'C-77',
        P22: '2012/6/12',
        P25: '2012年6月15日',
        P321: 'C34.900',
        P324: 'I10.x00',
        P3271: 'E11.900',
        P351: 'M81400/3',
        P490: '32.4x00',
        P491: '2012-06-13',
        P820: '4',
        P4911: '33.24',
        P45050: '99.25',
        P741: '5',
        P782: '100',
        P763: '60',
        P765: '50',
      }),
    )
    expect(await caseOf(dataset)).toEqual({
      organization_id: 'H1',
      case_id: hash('case', 'H1', '123', '1'),
      patient_key: hash('card', 'C-77'),
      sex: '2',
      admission_date: '2012-06-12',
      discharge_date: '2012-06-15',
      discharge_way: '5',
      principal_diagnosis: 'C34.900',
      other_diagnoses: 'I10.x00 E11.900',
      pathology: 'M81400/3',
      principal_procedure: '32.4x00',
      procedure_date: '2012-06-13',
      surgery_level: '4',
      other_procedures: '33.24 99.25',
      total_cost: '100.00',
      // P763 is the cost of surgery; P765 is a part of it and is no item of its own.
      cost_surgery: '60.00',
    })
  })

  test('pinyin: one hospital for all rows from the mapping, grade and healing together, a record number is that hospital’s', async () => {
    const content = file({
      USERNAME: '某医院',
      BAH: '9',
      ZYCS: '1',
      XM: '张三',
      XB: '1',
      CSRQ: '19491231',
      RYSJ: '20131120',
      CYSJ: '20131125',
      JBDM: 'O80.000',
      JBDM1: 'Z37.000',
      JBDM2: 'O70.000',
      BZYZSNL: '3',
      SSJCZBM1: '73.59',
      SSJCZBM3: '75.69',
      QKDJ1: '2',
      QKYHLB1: '1',
      ZFY: '10',
      ZCYF: '1',
      ZCYF1: '2',
      MAF: '3',
    })
    const dataset = await open(content, {
      resources: [
        { name: 'discharges', path: 'discharges.csv', zhikong: { mapping: { organization_id: { value: 'H9' } } } },
      ],
    })
    expect(dataset.frontPages[0]?.headers.find(({ header }) => header === 'BZYZSNL')).toMatchObject({ is: 'ask' })
    expect(await caseOf(dataset)).toEqual({
      organization_id: 'H9',
      case_id: hash('case', 'H9', '9', '1'),
      patient_key: hash('record', 'H9', '9'),
      sex: '1',
      birth_date: '1949-12-31',
      admission_date: '2013-11-20',
      discharge_date: '2013-11-25',
      principal_diagnosis: 'O80.000',
      other_diagnoses: 'Z37.000 O70.000',
      principal_procedure: '73.59',
      incision: '2/1',
      other_procedures: '75.69',
      total_cost: '10.00',
      cost_chinese_patent_drugs: '1.00',
      cost_chinese_herbs: '2.00',
    })
  })

  test('settlement list: the flagged diagnosis is the main one, 1/13/30 of ventilation are 37.5 hours', async () => {
    const dataset = await open(
      file({
        fixmedins_code: 'H1',
        mdtrt_id: 'V1',
        psn_name: '张三',
        certno: '110105194912310021',
        gend: '2',
        brdy: '1949-12-31',
        age: '73.0',
        adm_time: '2023-06-12 08:30:00',
        dscg_time: '2023-06-15 16:00:00',
        act_ipt_days: '3',
        vent_used_dura: '1/13/30',
        diag_code1: 'I10.x00',
        maindiag_flag1: '0',
        diag_code2: 'I63.900',
        maindiag_flag2: '1',
        diag_code3: 'E11.900',
        maindiag_flag3: '0',
        oprn_oprt_code1: '39.74',
        oprn_oprt_date1: '2023-06-12',
        oprn_oprt_code2: '88.41',
        psn_selfpay: '200',
        drgcode: 'BM29',
        rw: '1.2345',
      }),
    )
    expect(await caseOf(dataset)).toEqual({
      organization_id: 'H1',
      case_id: hash('case', 'H1', 'V1'),
      patient_key: hash('id-number', '110105194912310021'),
      id_number_fault: 'check-digit',
      sex: '2',
      birth_date: '1949-12-31',
      age_years: '73',
      admission_date: '2023-06-12',
      discharge_date: '2023-06-15',
      length_of_stay: '3',
      principal_diagnosis: 'I63.900',
      other_diagnoses: 'I10.x00 E11.900',
      principal_procedure: '39.74',
      procedure_date: '2023-06-12',
      other_procedures: '88.41',
      ventilator_hours: '37.50',
      self_paid: '200.00',
      drg_code: 'BM29',
      drg_weight: '1.2345',
    })
  })

  test('Chinese headers in many ways of writing, a code beside its words, several codes in one cell', async () => {
    const dataset = await open(
      file({
        医疗机构代码: 'H1',
        病案号: '7',
        住院次数: '1',
        患者姓名: '张三',
        身份证号码: '11010119900307761x',
        性别: '男',
        '年龄（岁）': '50',
        '入院时间 ': '2023-06-12',
        '出院日期(CYSJ)': '2023-06-15',
        'C03C 主要诊断编码': 'I10.x00',
        其他诊断编码: 'E11.900；E78.500|I25.103',
        '手术操作编码-1': '36.07',
        '总费用（元）': '100',
        主治医师: '王医生',
        联系人性别: '女',
      }),
    )
    expect(await caseOf(dataset)).toEqual({
      organization_id: 'H1',
      case_id: hash('case', 'H1', '7', '1'),
      patient_key: hash('id-number', '11010119900307761X'),
      id_number_fault: 'check-digit',
      sex: '1',
      age_years: '50',
      admission_date: '2023-06-12',
      discharge_date: '2023-06-15',
      principal_diagnosis: 'I10.x00',
      other_diagnoses: 'E11.900 E78.500 I25.103',
      principal_procedure: '36.07',
      total_cost: '100.00',
    })
  })
})

const stay: Cells = { A01: 'H1', A48: '1', A49: '1', B15: '2023-06-15' }

describe('what tells patients and stays apart', () => {
  test('the first number that is one: unknown, all zeros, and what a spreadsheet made of it are none', async () => {
    const rows = ['-', '不详', '000000000000000000', '1.10105E+17', '110105194912310021'].map((A20, i) => ({
      ...stay,
      A20,
      A49: String(i + 1),
    }))
    const dataset = await open(file(...rows))
    const answer = await dataset.engine.query('SELECT patient_key FROM discharges ORDER BY zk_row')
    const record = hash('record', 'H1', '1')
    const expected = [record, record, record, record, hash('id-number', '110105194912310021')]
    expect(answer.columns[0]).toEqual(expected)
    await dataset.close()
  })

  test('a stay of which half the number is missing is set aside; the same stay twice is used once', async () => {
    const dataset = await open(file(stay, { ...stay, A49: '-' }, stay, { ...stay, A01: 'H2' }))
    expect(dataset.flow).toMatchObject([{ rowsIn: 4, used: 2, quarantined: 2 }])
    expect(dataset.quarantine).toMatchObject([
      { code: 'ZK-ROW-BLANK', column: 'case_id', rows: 1 },
      { code: 'ZK-ROW-DUPLICATE', rows: 1 },
    ])
    await dataset.close()
  })

  test('another key, other hashes', async () => {
    const other = await open(file(stay), { hashKey: 'another key of some length' })
    expect((await caseOf(other)).case_id).not.toBe(hash('case', 'H1', '1', '1'))
  })

  test('without a key nothing is read: one problem, whatever the number of files', async () => {
    const files = { 'discharges.csv': file(stay), 'more.csv': file(stay) }
    const resources = [{ name: 'discharges', path: ['discharges.csv', 'more.csv'] }]
    expect(await problemsOf(openFiles(files, { resources, hashKey: '' }))).toMatchObject([
      { code: 'ZK-HASH-KEY-MISSING', params: { variable: 'ZHIKONG_HASH_KEY', headers: 'A48, A49' } },
    ])
    expect(await problemsOf(openFiles(files, { resources, hashKey: 'short' }))).toMatchObject([
      { code: 'ZK-HASH-KEY-SHORT', params: { length: 5, least: 16 } },
    ])
  })

  test('keys that are hashes already need no key', async () => {
    const dataset = await open(file({ A01: 'H1', case_id: 'c', patient_key: 'p', B15: '2023-06-15' }), { hashKey: '' })
    expect(await caseOf(dataset)).toMatchObject({ case_id: 'c', patient_key: 'p' })
  })

  test('no number of the stay: said in the words of the dialect', async () => {
    expect(await problemsOf(open(file({ A01: 'H1', A48: '1', B15: '2023-06-15' })))).toMatchObject([
      { code: 'ZK-CASE-ID-MISSING', params: { wanted: 'A48 + A49' } },
    ])
  })
})

describe('several dialects and what is not known', () => {
  test('a mixture is read, the dialect with most headers first, and said', async () => {
    const dataset = await open(file({ ...stay, A14: '50', NL: '51', XB: '1', ZFY: '9', 奇怪: 'x' }))
    expect(dataset.frontPages[0]?.dialects).toEqual([
      { id: 'letter-codes', headers: 5 },
      { id: 'pinyin', headers: 2 },
    ])
    expect(dataset.warnings.map(({ code }) => code)).toEqual(['ZK-COL-EXTRA', 'ZK-DIALECT-MIXED'])
    expect(dataset.frontPages[0]?.headers.filter(({ is }) => is !== 'column' && is !== 'key')).toEqual([
      { header: 'NL', is: 'repeated', by: 'pinyin', columns: ['age_years'] },
      { header: '奇怪', is: 'unknown' },
    ])
    expect(await caseOf(dataset)).toMatchObject({ age_years: '50', sex: '1', total_cost: '9.00' })
  })

  test('the mapping says what else is read, and what is not; several headers of a column are gathered', async () => {
    const zhikong = {
      headers: { 奇怪: 'department', A14: null, 并发症1: 'other_diagnoses', 并发症2: 'other_diagnoses' },
    }
    const dataset = await open(file({ ...stay, A14: '50', 奇怪: '内科', 并发症1: 'I10.x00', 并发症2: 'E11.900' }), {
      resources: [{ name: 'discharges', path: 'discharges.csv', zhikong }],
    })
    const { age_years: age, ...rest } = await caseOf(dataset)
    expect(age).toBeUndefined()
    expect(rest).toMatchObject({ department: '内科', other_diagnoses: 'I10.x00 E11.900' })
  })

  test('a mapping cannot put a person into a column', async () => {
    const zhikong = { headers: { A11: 'department' } }
    const work = open(file({ ...stay, A11: '张三' }), {
      resources: [{ name: 'discharges', path: 'discharges.csv', zhikong }],
    })
    expect(await problemsOf(work)).toMatchObject([
      { code: 'ZK-IDENTIFIER-MAPPED', params: { header: 'A11', column: 'department' } },
    ])
  })
})
