import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../cli/zhikong.ts'
import { folderWith, lines } from '../data/package-folder.ts'

type Files = { readonly [name: string]: string }

/** A project of somebody who has installed zhikong: their own analyses, templates and data, in a folder of their own. */
export function projectWith(files: Files): string {
  const folder = folderWith({ 'package.json': '{ "name": "own", "type": "module" }', ...files })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(repository, join(folder, 'node_modules', 'zhikong'), 'junction')
  return folder
}

const months = Array.from(
  { length: 24 },
  (_, i) => `${2022 + Math.floor(i / 12)}-${`${(i % 12) + 1}`.padStart(2, '0')}`,
)

/** Two years of one hospital's reports: 200 patients a month, four of them operated on again. */
export const reports = months.flatMap((month) => [
  `H1,${month},gs_operated_patients,200`,
  `H1,${month},gs_unplanned_reoperations,4`,
])

export const reportsCsv = (...rows: readonly string[]): string => lines('organization_id,period,element,value', ...rows)

export const description = JSON.stringify({
  name: 'own-data',
  resources: [{ name: 'submissions', path: 'reports.csv' }],
})

/** The smallest analysis that counts, computes, draws and writes. */
export const smallProject: Files = {
  'analyses/small.ts': `import { analysis, findings, indicator, indicatorPage, param, rowFlowTable } from 'zhikong'

export default analysis({
  id: 'small',
  title: { zh: '小报告', en: 'Small report' },
  params: { year: param.year() },
  run({ data, params: { year }, doc }) {
    doc.list('pages', [indicatorPage(doc, data, findings(data, indicator('GS-2022-06'), year), year)])
    rowFlowTable(doc, data)
    doc.list('definitions', [])
  },
})
`,
  'templates/small/report.hbs': `{{> cover}}
{{#chapter "finding" zh="结果" en="Finding"}}
{{#rows "pages"}}{{> indicator-page}}{{/rows}}
{{table "row-flow-table"}}
{{/chapter}}
{{#appendix "definitions" word="definitions"}}{{> definitions}}{{/appendix}}
`,
  'data/datapackage.json': description,
  'data/reports.csv': reportsCsv(...reports),
}
