import { resolve } from 'node:path'

/** A file of the agreement that lies beside the project, and beside a clean checkout where the environment says so. */
export const shared = (...path: string[]): string =>
  resolve(process.env.ZHIKONG_SHARED ?? resolve(import.meta.dirname, '../../shared'), ...path)
