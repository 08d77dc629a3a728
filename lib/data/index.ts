export type * from './dataset.ts'
