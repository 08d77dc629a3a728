import { expect, test } from 'vitest'
import { runChecks } from '../../../lib/data/index.ts'
import { lines, openFiles } from '../package-folder.ts'

type Cells = { readonly [header: string]: string }

// Both numbers are printed as examples in GB 11643-1999.
const [adult, other] = ['11010519491231002X', '440524188001010014']

const sound: Cells = {
  A01: 'H1',
  A48: '1',
  A49: '1',
  A12C: '1',
  A13: '1949-12-31',
  A14: '73',
  A16: '-',
  A20: adult,
  B12: '2023-06-12 08:00:00',
  B15: '2023-06-15 10:00:00',
  B20: '3',
  B34C: '1',
  C03C: 'I10.x00',
  D01: '100',
  D09: '30',
}

/** Exports of stays that differ from a sound one; row 2 is the first. */
function file(...rows: readonly Cells[]): string {
  const all = rows.map((row, i) => ({ ...sound, A48: `r${i}`, A20: '-', ...row }))
  const headers = [...new Set(all.flatMap((row) => Object.keys(row)))]
  return lines(headers.join(','), ...all.map((row: Cells) => headers.map((name) => row[name] ?? '-').join(',')))
}

test('the checks of cases see through the dialect: each fault is found where it stands in the file', async () => {
  const dataset = await openFiles(
    {
      'discharges.csv': file(
        {},
        // 3: items of 60 and 50 exceed 100; D20x01 and D23x01 are parts of them and would not.
        { D20: '60', D20x01: '55', D23: '50', D23x01: '20' },
        // 4: 60 and 40 do not, though with their parts they would.
        { D20: '60', D20x01: '55', D23: '40', D23x01: '20' },
        // 5 and 6: one patient in two beds; the day of one discharge is the day of the next admission in 7.
        { A20: adult },
        { A20: adult.toLowerCase(), A49: '2', B12: '2023-06-14', B15: '2023-06-20', B20: '6' },
        { A20: adult, A49: '3', B12: '2023-06-20', B15: '2023-06-21', B20: '1' },
        // 8: nought years, but 400 days; 9: days of one who is 73.
        { A14: '0', A13: '2023-01-01', A16: '400' },
        { A16: '12' },
        // 10: the wrong check digit; 11: a digit lost; 12: what a spreadsheet made of it; 13: a passport, which is not judged.
        { A20: '110105194912310021' },
        { A20: '1101051949123100' },
        { A20: '1.10105E+17' },
        { A20: 'E12345678', B20: '5' },
        // 14: a man in childbed; 15: a tumour without pathology; 16: paid more than it cost.
        { C03C: 'O80.000' },
        { C03C: 'C34.900', C09C: '-' },
        { D09: '200' },
        // 17: the same stay of the same hospital as in row 2.
        { A48: 'r0' },
        // 18: discharged before admitted.
        { B15: '2023-06-01' },
        { A20: other },
        // 20: blood was paid for, and noughts stand for it; 21: two units of red cells; 22: nothing was paid.
        { D26: '80', F21: '0', F22: '-' },
        { D26: '80', F21: '2', F22: '-' },
        { D26: '0', F21: '0' },
      ),
    },
    { hashKey: 'a key for the checks of cases' },
  )
  expect(dataset.flow).toMatchObject([{ rowsIn: 21, used: 19, quarantined: 2 }])
  expect(dataset.quarantine.map(({ code, rows }) => [code, rows])).toEqual([
    ['ZK-ROW-DATE-ORDER', 1],
    ['ZK-ROW-DUPLICATE', 1],
  ])
  const found = Object.fromEntries(
    (await runChecks(dataset))
      .filter(({ status, table }) => table === 'discharges' && status === 'fail')
      .map(({ id, samples }) => [id, samples.map(({ place }) => place.replace('discharges.csv:', ''))]),
  )
  expect(found).toMatchObject({
    'cost-items-within-total': ['3'],
    'stays-do-not-overlap': ['5'],
    'age-in-days': ['8', '9'],
    'identity-number': ['10', '11', '12'],
    'stay-matches-dates': ['13'],
    'sex-fits-diagnosis': ['14'],
    'tumour-has-pathology': ['15'],
    'self-paid-within-total': ['16'],
    'blood-has-units': ['20'],
    'cases-unique': ['discharges: case_id'],
    'admission-before-discharge': ['discharges: discharge_date'],
  })
  await dataset.close()
})
