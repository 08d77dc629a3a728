import { type Bilingual, formatBytes } from '../../core/index.ts'
import type { Dataset } from '../../data/index.ts'
import type { ReportDocument } from '../../report/index.ts'
import { answersDigest, type Provenance, suppliedNote } from '../provenance.ts'

/** The page that lets somebody repeat the report: the lists `settings` and `inputs`, with versions, fingerprint and digests. */
export function reproducibility(doc: ReportDocument, dataset: Dataset, provenance: Provenance): void {
  const settings: readonly (readonly [Bilingual, string])[] = [
    [{ zh: '工具', en: 'Toolkit' }, `zhikong ${provenance.version}`],
    [{ zh: '运行环境', en: 'Runtime' }, `Node.js ${provenance.node}`],
    [{ zh: '分析', en: 'Analysis' }, provenance.analysis],
    [{ zh: '参数', en: 'Parameters' }, provenance.params.map(([name, value]) => `${name}=${value}`).join(', ')],
    [{ zh: '随机数种子', en: 'Random seed' }, provenance.seed],
    [{ zh: '报告指纹', en: 'Fingerprint' }, provenance.fingerprint],
  ]
  doc.list('settings', (lang) => settings.map(([name, setting]) => ({ name: name[lang], setting })))
  const { database, aggregate } = dataset
  doc.list('inputs', (lang) => [
    ...dataset.sources.map(({ resource, path, bytes, sha256 }) => ({
      file: resource === aggregate?.resource ? `${path} (${suppliedNote[lang]})` : path,
      size: formatBytes(bytes),
      sha256,
    })),
    ...(database
      ? [
          {
            file: `${database.path}${{ zh: '（对其回答的摘要）', en: ' (digest of its answers)' }[lang]}`,
            size: `${database.engine} ${database.version}`,
            sha256: answersDigest(dataset),
          },
        ]
      : []),
  ])
}
