import { expect, test } from 'vitest'
import { keyedHashSql, useHashKey } from '../../../lib/data/front-page/keyed-hash.ts'
import { openDuckDb } from '../../../lib/engine/index.ts'
import { hashByNode, secretByNode } from './hash-by-node.ts'

const key = 'a key that is long enough'

test('texts are hashed under the secret of their kind, to 32 digits; nothing is made of nothing', async () => {
  const db = await openDuckDb({ threads: 1 })
  await useHashKey(key, db)
  const hashes = [
    keyedHashSql('record', [`'H001'`, `'病案号 42'`]),
    keyedHashSql('card', [`'H001'`, `'病案号 42'`]),
    keyedHashSql('id-number', [`'${'9'.repeat(200)}'`]),
    keyedHashSql('case', [`'H001'`, 'cast(NULL AS VARCHAR)']),
  ]
  await db.run(`CREATE TABLE hashes AS SELECT unnest([${hashes.join(', ')}]) AS hash`)
  expect((await db.query('SELECT hash FROM hashes')).columns[0]).toEqual([
    hashByNode(key, 'record', 'H001', '病案号 42'),
    hashByNode(key, 'card', 'H001', '病案号 42'),
    hashByNode(key, 'id-number', '9'.repeat(200)),
    null,
  ])
  await db.close()
})

test('neither key nor secret is seen by a query, or told in an error', async () => {
  const db = await openDuckDb({ threads: 1 })
  await useHashKey(key, db)
  expect((await db.query(`SELECT getvariable('zk_secret_case') AS secret`)).columns).toEqual([[null]])
  const faulty = db.run(`SELECT ${keyedHashSql('case', ['no_such_column'])}`)
  await expect(faulty).rejects.toThrow(/no_such_column/)
  const secret = secretByNode(key, 'case')
  await faulty.catch((error: Error) => {
    for (const encoding of ['utf8', 'hex', 'base64'] as const) {
      for (const hidden of [key, secret]) expect(error.message).not.toContain(Buffer.from(hidden).toString(encoding))
    }
  })
  await db.close()
})
