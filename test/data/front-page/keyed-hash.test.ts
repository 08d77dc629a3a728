import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { hmacSql, useHashKey, wholeHmacSql } from '../../../lib/data/front-page/keyed-hash.ts'
import { openDuckDb } from '../../../lib/engine/index.ts'

const bytes = (pattern: string, times: number): Buffer => Buffer.from(pattern.repeat(times), 'hex')

// RFC 4231, section 4, test cases 1 to 4, 6 and 7 (5 is a shortened hash of the same kind).
const vectors: readonly (readonly [key: Buffer, message: Buffer, expected: string])[] = [
  [bytes('0b', 20), Buffer.from('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    Buffer.from('Jefe'),
    Buffer.from('what do ya want for nothing?'),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [bytes('aa', 20), bytes('dd', 50), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  [
    Buffer.from(Array.from({ length: 25 }, (_, i) => i + 1)),
    bytes('cd', 50),
    '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  ],
  [
    bytes('aa', 131),
    Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First'),
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
  [
    bytes('aa', 131),
    Buffer.from(
      'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
    ),
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
]

test('the hash in SQL is HMAC-SHA256: the test vectors of RFC 4231', async () => {
  const db = await openDuckDb({ threads: 1 })
  await db.run('CREATE TABLE hashes (hash VARCHAR)')
  for (const [key, message] of vectors) {
    await useHashKey(key, db)
    await db.run(`INSERT INTO hashes SELECT ${wholeHmacSql(`unhex('${message.toString('hex')}')`)}`)
  }
  expect((await db.query('SELECT hash FROM hashes')).columns[0]).toEqual(vectors.map(([, , expected]) => expected))
  await db.close()
})

test('texts are hashed as UTF-8, to 32 digits; nothing is made of nothing; the key is seen by nobody else', async () => {
  const db = await openDuckDb({ threads: 1 })
  await useHashKey('a key that is long enough', db)
  await db.run(
    `CREATE TABLE hashes AS SELECT ${hmacSql(`'病案号 42'`)} AS one, ${hmacSql('cast(NULL AS VARCHAR)')} AS none`,
  )
  const expected = createHmac('sha256', 'a key that is long enough').update('病案号 42').digest('hex').slice(0, 32)
  expect((await db.query('SELECT * FROM hashes')).columns).toEqual([[expected], [null]])
  expect((await db.query(`SELECT getvariable('zk_inner_pad') AS pad`)).columns).toEqual([[null]])
  const faulty = db.run(`SELECT ${hmacSql('no_such_column')}`)
  await expect(faulty).rejects.toThrow(/no_such_column/)
  await faulty.catch((error: Error) => {
    for (const encoding of ['utf8', 'hex', 'base64'] as const) {
      expect(error.message).not.toContain(Buffer.from('a key that is long enough').toString(encoding))
    }
  })
  await db.close()
})
