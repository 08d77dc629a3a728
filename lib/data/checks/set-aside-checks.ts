import type { Bilingual } from '../../core/index.ts'
import type { CheckCategory, CheckSeverity, TableName } from '../dataset.ts'
import { type Check, ourRule } from './check.ts'
import { quarantineCheck } from './quarantine-check.ts'

const listed: Bilingual = { zh: '行数；各行见隔离清单', en: 'rows; each is in the quarantine file' }

const aside = (
  id: string,
  table: TableName,
  title: Bilingual,
  [category, severity]: readonly [CheckCategory, CheckSeverity],
  codes: readonly string[],
): Check => quarantineCheck({ id, table, title, category, severity, codes, note: ourRule, hint: listed })

/** Faults that loading found: the rows are set aside and listed, and nothing is computed from them. */
export const setAsideChecks: readonly Check[] = [
  aside(
    'submissions-unique',
    'submissions',
    { zh: '填报不重复', en: 'no report given twice' },
    ['plausibility-uniqueness', 'fatal'],
    ['ZK-ROW-DUPLICATE'],
  ),
  aside(
    'submissions-readable',
    'submissions',
    { zh: '填报数值与代码可读', en: 'reported values and codes can be read' },
    ['conformance-value', 'convention'],
    ['ZK-ROW-SHAPE', 'ZK-ROW-BLANK', 'ZK-ROW-NUMBER', 'ZK-ROW-RANGE', 'ZK-ROW-CODE', 'ZK-ROW-PERIOD'],
  ),
  aside(
    'submissions-related',
    'submissions',
    { zh: '填报机构与数据元已知', en: 'reporting organizations and elements are known' },
    ['conformance-relational', 'convention'],
    ['ZK-ROW-ORGANIZATION', 'ZK-ROW-ELEMENT'],
  ),
  aside(
    'cases-unique',
    'discharges',
    { zh: '病例不重复', en: 'no case given twice' },
    ['plausibility-uniqueness', 'fatal'],
    ['ZK-ROW-DUPLICATE'],
  ),
  aside(
    'admission-before-discharge',
    'discharges',
    { zh: '入院不晚于出院', en: 'admitted no later than discharged' },
    ['plausibility-temporal', 'fatal'],
    ['ZK-ROW-DATE-ORDER'],
  ),
  aside(
    'cases-readable',
    'discharges',
    { zh: '病例各项可读', en: 'cells of cases can be read' },
    ['conformance-value', 'fatal'],
    ['ZK-ROW-SHAPE', 'ZK-ROW-BLANK', 'ZK-ROW-NUMBER', 'ZK-ROW-INTEGER', 'ZK-ROW-RANGE', 'ZK-ROW-DATE', 'ZK-ROW-CODE'],
  ),
  aside(
    'cases-related',
    'discharges',
    { zh: '病例所属机构已知', en: 'hospitals of cases are known' },
    ['conformance-relational', 'convention'],
    ['ZK-ROW-ORGANIZATION'],
  ),
  ...(['organizations', 'drg_weights', 'targets', 'facts'] as const).map((table) =>
    aside(
      `${table}-readable`,
      table,
      { zh: '各行可读且不重复', en: 'rows can be read and differ' },
      ['conformance-value', 'convention'],
      [
        'ZK-ROW-SHAPE',
        'ZK-ROW-BLANK',
        'ZK-ROW-NUMBER',
        'ZK-ROW-INTEGER',
        'ZK-ROW-RANGE',
        'ZK-ROW-CODE',
        'ZK-ROW-DUPLICATE',
      ],
    ),
  ),
]
