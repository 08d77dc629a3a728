import { readFile } from 'node:fs/promises'
import { fromCSV } from 'arquero'

// Reads the file and counts as a script would that has only arquero. Prints what peers.ts compares.
const [file = ''] = process.argv.slice(2)
const start = performance.now()
const stays = fromCSV(await readFile(file, 'utf8'), { parse: { department: String, surgery_level: String } })
const sums = stays
  .derive({
    year: 'd => op.utcyear(d.discharge_date)',
    month: 'd => op.utcmonth(d.discharge_date)',
    operated: "d => d.surgery_level >= '1' && d.surgery_level <= '4' ? 1 : 0",
  })
  .groupby('organization_id', 'department', 'year', 'month')
  .rollup({
    discharges: 'd => op.count()',
    patient_days: 'd => op.sum(d.length_of_stay)',
    operated_inpatients: 'd => op.sum(d.operated)',
    level4_operations: "d => op.sum(d.surgery_level === '4')",
    gs_operated_patients: "d => op.sum(d.department === '0401' ? d.operated : 0)",
    gs_weight: "d => op.sum(d.department === '0401' && d.drg_weight > 0 ? d.drg_weight : 0)",
    ur_days: "d => op.sum(d.department === '0404' && d.drg_weight !== null ? d.length_of_stay : 0)",
  })
const names = sums.columnNames().slice(4)
const totals = names.map((name) => (sums.array(name) as number[]).reduce((total, value) => total + value, 0))
const seconds = (performance.now() - start) / 1000
process.stdout.write(JSON.stringify({ seconds, groups: sums.numRows(), totals }))
