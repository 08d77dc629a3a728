export { type AggregatePlan, elementsFor } from './aggregate/aggregate-plan.ts'
export { type PrintedSql, printSql, type SiteNames } from './aggregate/print-sql.ts'
export type { Check } from './checks/check.ts'
export { wholesAndParts } from './checks/parts-add-up.ts'
export { checks } from './checks/registry.ts'
export { type RunChecksOptions, runChecks } from './checks/run-checks.ts'
export * from './coverage.ts'
export { type DataPackage, type DataPackageSpec, dataPackage, type Resource, readDataPackage } from './data-package.ts'
export type * from './dataset.ts'
export * from './filled-forms.ts'
export * from './form-conditions.ts'
export { dialects } from './front-page/dialects.ts'
export type { HeaderUse } from './front-page/map-front-page.ts'
export { type Mapping, readMapping } from './front-page/mapping-file.ts'
export {
  draftMapping,
  type FrontPageReport,
  frontPagePackage,
  isPlainFile,
  readFrontPages,
} from './front-page/read-front-pages.ts'
export { type OpenOptions, openDataset } from './open-dataset.ts'
export { type PlainRow, type PlainTable, type ReadTableOptions, readTable } from './read-table.ts'
export type * from './schema/table-schema.ts'
export { tableNames, tables } from './schema/tables.ts'
