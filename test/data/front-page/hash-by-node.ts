import { createHash, createHmac } from 'node:crypto'
import type { HashKind } from '../../../lib/data/front-page/keyed-hash.ts'

/** What stands before the text that is hashed, by Node's own functions. */
export const secretByNode = (key: string, kind: HashKind): string =>
  createHmac('sha256', key).update(kind).digest('base64url').slice(0, 24)

/** The keyed hash of texts by Node's own functions: an independent way to the same digits. */
export const hashByNode = (key: string, kind: HashKind, ...texts: readonly string[]): string =>
  createHash('sha256')
    .update(secretByNode(key, kind) + texts.join('\u001F'))
    .digest('hex')
    .slice(0, 32)
