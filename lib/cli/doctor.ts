import { access, constants, statfs } from 'node:fs/promises'
import { fontFiles } from '../charts/index.ts'
import { formatBytes, type Lang, ProblemError } from '../core/index.ts'
import { openDuckDb } from '../engine/index.ts'
import { findBrowser } from '../render/index.ts'
import type { Command } from './run-command.ts'

type Finding = {
  readonly what: 'node' | 'browser' | 'fonts' | 'engine' | 'disk'
  readonly ok: boolean
  readonly detail: string
}

const names: Record<Finding['what'], Record<Lang, string>> = {
  node: { zh: '运行环境', en: 'Node.js' },
  browser: { zh: '浏览器', en: 'Browser' },
  fonts: { zh: '字体', en: 'Fonts' },
  engine: { zh: '计算引擎', en: 'Engine' },
  disk: { zh: '磁盘', en: 'Disk' },
}

/** `zhikong doctor`: can this machine make a report? Exit 1 where something that every report needs is missing. */
export const main: Command = async (_, options, lang) => {
  const findings = [node(), await browser(), await fonts(), await engine(), await disk()]
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

const needed = 500 * 1024 * 1024

async function disk(): Promise<Finding> {
  const { bavail, bsize } = await statfs(process.cwd())
  const free = Number(bavail) * Number(bsize)
  return { what: 'disk', ok: free > needed, detail: formatBytes(free) }
}
