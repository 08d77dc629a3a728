import { access, constants, statfs } from 'node:fs/promises'
import { fontFiles } from '../charts/index.ts'
import { type Bilingual, describe, formatBytes, type Lang, ProblemError } from '../core/index.ts'
import { openDuckDb, openServer, serverAddress, shownAddress } from '../engine/index.ts'
import { findBrowser } from '../render/index.ts'
import type { Command } from './run-command.ts'

type Finding = {
  readonly what: 'node' | 'browser' | 'fonts' | 'engine' | 'postgres' | 'clickhouse' | 'disk'
  readonly ok: boolean
  readonly detail: string
}

const names: Record<Finding['what'], Record<Lang, string>> = {
  node: { zh: '运行环境', en: 'Node.js' },
  browser: { zh: '浏览器', en: 'Browser' },
  fonts: { zh: '字体', en: 'Fonts' },
  engine: { zh: '计算引擎', en: 'Engine' },
  postgres: { zh: 'PostgreSQL', en: 'PostgreSQL' },
  clickhouse: { zh: 'ClickHouse', en: 'ClickHouse' },
  disk: { zh: '磁盘', en: 'Disk' },
}

/**
 * `zhikong doctor`: can this machine make a report? Exit 1 where something that every report needs is missing, or a database
 * that the environment names cannot be used.
 */
export const main: Command = async (_, options, lang) => {
  const servers = await Promise.all([server('postgres', lang), server('clickhouse', lang)])
  const findings = [node(), await browser(), await fonts(), await engine(), ...servers, await disk()]
  const text =
    options.json === true ? JSON.stringify(findings, undefined, 1) : findings.map((each) => line(each, lang)).join('\n')
  process.stdout.write(`${text}\n`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

const line = ({ what, ok, detail }: Finding, lang: Lang): string => `${ok ? '✓' : '✗'} ${names[what][lang]}  ${detail}`

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return { what: 'node', ok: major > 20 || (major === 20 && minor >= 19), detail: process.versions.node }
}

async function browser(): Promise<Finding> {
  try {
    const choice = await findBrowser(process.env)
    const looked = choice.looked.map(({ where, found }) => `${where}: ${found}`)
    return { what: 'browser', ok: true, detail: [`${choice.kind}  ${choice.executablePath}`, ...looked].join('\n    ') }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { what: 'browser', ok: false, detail: error.message }
  }
}

async function fonts(): Promise<Finding> {
  const { regular, bold, extra } = fontFiles()
  const files = [regular, bold, ...extra]
  const readable = await Promise.all(
    files.map((file) =>
      access(file, constants.R_OK).then(
        () => true,
        () => false,
      ),
    ),
  )
  return { what: 'fonts', ok: readable.every(Boolean), detail: files.map((file) => file.split('/').at(-1)).join(', ') }
}

async function engine(): Promise<Finding> {
  const db = await openDuckDb({})
  try {
    const table = await db.query('SELECT version() AS zk_version')
    return { what: 'engine', ok: true, detail: `DuckDB ${table.columns[0]?.[0]}` }
  } finally {
    await db.close()
  }
}

const conforms: Bilingual = { zh: '自检一致', en: 'answers as it must' }
const unnamed: Bilingual = { zh: '未指定；数据在文件中时不需要', en: 'not named; not needed where the data are files' }
const patience = 10

/** A database that the environment names: whether it can be reached, which it is, whether it answers as the others do. */
async function server(what: 'postgres' | 'clickhouse', lang: Lang): Promise<Finding> {
  const variable = `ZHIKONG_${what.toUpperCase()}_URL`
  const { [variable]: url = '' } = process.env
  if (url === '') return { what, ok: true, detail: `${variable} ${unnamed[lang]}` }
  try {
    const opened = await openServer(url, { timeoutSeconds: patience })
    await opened.close()
    const detail = `${opened.version}  ${shownAddress(serverAddress(url))}  ${conforms[lang]}`
    return { what, ok: true, detail }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { what, ok: false, detail: error.problems.map((each) => describe(each, lang)).join('\n    ') }
  }
}

const needed = 500 * 1024 * 1024

async function disk(): Promise<Finding> {
  const { bavail, bsize } = await statfs(process.cwd())
  const free = Number(bavail) * Number(bsize)
  return { what: 'disk', ok: free > needed, detail: formatBytes(free) }
}
