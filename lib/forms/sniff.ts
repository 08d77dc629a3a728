import { type Problem, problem, zipEntries } from '../core/index.ts'

const mostMegabytes = 64
const megabyte = 1024 * 1024
const ole = 'd0cf11e0a1b11ae1'
// The stream that an encrypted workbook keeps its package in, as its directory spells it.
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

/** Why bytes cannot be a form that was filled in, before anything is unpacked; nothing if they may be one. */
export function sniff(bytes: Uint8Array): Problem | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 8).toString('hex') === ole) {
    return buffer.includes(encrypted) ? problem('ZK-FORM-PASSWORD', {}) : problem('ZK-FORM-OLD-FILE', {})
  }
  if (buffer.length === 0) return problem('ZK-FORM-DAMAGED', { part: 'empty' })
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK') return problem('ZK-FORM-UNRELATED', {})
  const entries = zipEntries(bytes)
  if (entries === undefined) return problem('ZK-FORM-DAMAGED', { part: 'archive' })
  const names = new Set(entries.map(({ name }) => name))
  // What OpenDocument and binary workbooks have in place of xl/workbook.xml.
  if (names.has('content.xml') || names.has('xl/workbook.bin')) return problem('ZK-FORM-OLD-FILE', {})
  if (!names.has('xl/workbook.xml')) return problem('ZK-FORM-UNRELATED', {})
  const megabytes = Math.ceil(entries.reduce((sum, { size }) => sum + size, 0) / megabyte)
  return megabytes > mostMegabytes ? problem('ZK-FORM-TOO-LARGE', { megabytes, most: mostMegabytes }) : undefined
}
