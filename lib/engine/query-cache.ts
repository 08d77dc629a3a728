import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bilingual, sha256 } from '../core/index.ts'
import type { Table } from './engine.ts'

export type CacheOptions = {
  /** Where answers are kept, a file each. */
  readonly folder: string
  /** Which engine and table are asked: answers of another one are another's. */
  readonly source: string
  /** What the data are: changes whenever they do. Without one nothing is kept and nothing is taken. */
  readonly fingerprint: string | undefined
  /** Of the toolkit. */
  readonly version: string
}

/** Why an answer was not taken from the cache. */
export type CacheMiss =
  | 'never-asked'
  | 'sql-changed'
  | 'data-changed'
  | 'version-changed'
  | 'entry-damaged'
  | 'no-fingerprint'

/** What became of one question. */
export type CacheOutcome = { readonly hit: true } | { readonly hit: false; readonly why: CacheMiss }

export type Kept = CacheOutcome & { readonly table?: Table }

const words: Readonly<Record<CacheMiss, Bilingual>> = {
  'never-asked': { zh: '从未问过', en: 'never asked before' },
  'sql-changed': { zh: 'SQL 已变（口径或分组不同）', en: 'the SQL changed (definition or grouping)' },
  'data-changed': { zh: '数据已变', en: 'the data changed' },
  'version-changed': { zh: '工具版本已变', en: 'the version of the toolkit changed' },
  'entry-damaged': { zh: '缓存文件损坏，已重新计算', en: 'the kept answer was damaged' },
  'no-fingerprint': {
    zh: '数据库表没有指纹（zhikong.fingerprint），不缓存',
    en: 'the table of the database has no fingerprint (zhikong.fingerprint), nothing is kept',
  },
}

/** In words, for the record of a run. */
export const explainMiss = (why: CacheMiss): Bilingual => words[why]

type Entry = {
  readonly schema: 'zhikong-query/1'
  readonly source: string
  readonly sql: string
  readonly fingerprint: string
  readonly version: string
  /** Of the table below, by which damage is seen. */
  readonly digest: string
  readonly table: Table
}

const short = (text: string): string => sha256(text).slice(0, 16)

/** The same question is one with the same columns in its answer: where only its text differs, the SQL was changed. */
const questionOf = (sql: string): string =>
  short([...sql.matchAll(/ AS ["`]?(zk_\w+)["`]?/g)].map(([, alias]) => alias).join())

function nameOf({ source }: CacheOptions, sql: string): { question: string; file: string } {
  const question = `${short(source)}-${questionOf(sql)}-`
  return { question, file: `${question}${short(sql)}.json` }
}

/** Looks an answer up; says why there is none to be used. */
export async function lookUp(cache: CacheOptions, sql: string): Promise<Kept> {
  if (cache.fingerprint === undefined) return { hit: false, why: 'no-fingerprint' }
  const { question, file } = nameOf(cache, sql)
  const text = await readFile(join(cache.folder, file), 'utf8').catch(() => undefined)
  if (text === undefined) {
    const others = await readdir(cache.folder).catch((): string[] => [])
    return { hit: false, why: others.some((name) => name.startsWith(question)) ? 'sql-changed' : 'never-asked' }
  }
  const entry = readEntry(text)
  if (entry === undefined || entry.sql !== sql || entry.source !== cache.source)
    return { hit: false, why: 'entry-damaged' }
  if (entry.version !== cache.version) return { hit: false, why: 'version-changed' }
  if (entry.fingerprint !== cache.fingerprint) return { hit: false, why: 'data-changed' }
  return { hit: true, table: entry.table }
}

function readEntry(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Entry
    const whole = entry.schema === 'zhikong-query/1' && sha256(JSON.stringify(entry.table)) === entry.digest
    return whole ? entry : undefined
  } catch {
    return undefined
  }
}

/** Keeps an answer, whole or not at all. A folder that cannot be written to costs the next run its time, not this one its answer. */
export async function keep(cache: CacheOptions, sql: string, table: Table): Promise<void> {
  const { folder, source, fingerprint, version } = cache
  if (fingerprint === undefined) return
  const digest = sha256(JSON.stringify(table))
  const entry: Entry = { schema: 'zhikong-query/1', source, sql, fingerprint, version, digest, table }
  const path = join(folder, nameOf(cache, sql).file)
  const partial = `${path}.${randomUUID()}.partial`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(partial, JSON.stringify(entry))
    await rename(partial, path)
  } catch {
    await rm(partial, { force: true }).catch(() => {})
  }
}
