import { readFile } from 'node:fs/promises'
import { ProblemError, problem } from '../../core/index.ts'
import { type CheckRecord, format } from './record.ts'

/**
 * The record of an earlier run.
 * @throws ProblemError `ZK-CHECK-AGAINST` for a file that is not there or is no record of this format.
 */
export async function readEarlier(path: string): Promise<CheckRecord> {
  const record = await readRecord(path)
  if (!record) throw new ProblemError([problem('ZK-CHECK-AGAINST', { path })])
  return record
}

/** The record at a path, or none: a folder's first run has none, and one of another format says nothing here. */
export async function readRecord(path: string): Promise<CheckRecord | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const record: unknown = JSON.parse(text)
    return isRecord(record) ? record : undefined
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is CheckRecord =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === format
