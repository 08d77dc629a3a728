import { expect, test } from 'vitest'
import { inGb18030 } from './in-gb18030.ts'
import { lines, openFiles, problemsOf } from './package-folder.ts'

const text = lines('organization_id,name,kind', 'H1,第一医院,综合', 'H2,妇幼保健院,妇幼')
// “第一医院,综合” and “妇幼保健院,妇幼” in GB18030, from the code table of the standard.
const gb18030 = Buffer.concat([
  Buffer.from('organization_id,name,kind\nH1,'),
  Buffer.from('b5dad2bbd2bdd4ba2cd7dbbacf0a', 'hex'),
  Buffer.from('H2,'),
  Buffer.from('b8bed3d7b1a3bda1d4ba2cb8bed3d70a', 'hex'),
])

test.each<[string, Uint8Array]>([
  ['utf-8', Buffer.from(text)],
  ['utf-8-bom', Buffer.from(`\uFEFF${text}`)],
  ['gb18030', gb18030],
  ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
])('a file in %s is recognised and read', async (encoding, bytes) => {
  const dataset = await openFiles({ 'organizations.csv': bytes })
  expect(dataset.organizations.map(({ organizationId, name, kind }) => [organizationId, name, kind])).toEqual([
    ['H1', '第一医院', '综合'],
    ['H2', '妇幼保健院', '妇幼'],
  ])
  expect(dataset.sources).toMatchObject([{ encoding, bytes: bytes.length }])
  await dataset.close()
})

// “医院” is d2 bd d4 ba: in UTF-8 two letters of Abkhaz and Armenian.
test.each([
  ['医院', 'gb18030', Buffer.from('d2bdd4ba', 'hex')],
  ['医院', 'utf-8', Buffer.from('医院')],
  ['±5 µm, Страница', 'utf-8', Buffer.from('"±5 µm, Страница"')],
  ['ئۈرۈمچى', 'utf-8', Buffer.from('ئۈرۈمچى')],
])('a file of so few words as %s in %s is read in it', async (name, encoding, bytes) => {
  const file = Buffer.concat([Buffer.from('organization_id,name\nH1,'), bytes, Buffer.from('\n')])
  const dataset = await openFiles({ 'organizations.csv': file })
  expect([dataset.organizations[0]?.name, dataset.sources[0]?.encoding]).toEqual([name, encoding])
  await dataset.close()
})

test('the hash of a source is that of its bytes', async () => {
  const dataset = await openFiles({ 'organizations.csv': lines('organization_id,name', 'H1,x') })
  // printf 'organization_id,name\nH1,x\n' | sha256sum
  expect(dataset.sources[0]?.sha256).toBe('b6f4d24cb77b44f6eb485f435a4ec4a53cc6cb45eef3a320bca8336061b0419d')
  await dataset.close()
})

test('bytes that are no text in any known encoding: row and column are named', async () => {
  const bytes = Buffer.concat([gb18030, Buffer.from('H3,"a,b'), Buffer.from([0xff, 0xff]), Buffer.from('",x\n')])
  expect(await problemsOf(openFiles({ 'organizations.csv': bytes }))).toMatchObject([
    { code: 'ZK-ENCODING', place: { file: 'organizations.csv', row: 4, column: 'name' } },
  ])
})

test('spaces of every kind around a cell are no part of it', async () => {
  const dataset = await openFiles({
    'organizations.csv': lines('organization_id,name', ' H1　, 甲　医院 ', '\u00A0H2\t,乙医院'),
  })
  expect(dataset.organizations.map(({ organizationId, name }) => [organizationId, name])).toEqual([
    ['H1', '甲　医院'],
    ['H2', '乙医院'],
  ])
  await dataset.close()
})

const spaces = [' ', '\t', '\u00A0', '\u3000']
const around = spaces.flatMap((space) => [`${space}甲`, `甲${space}`, `"${space}甲"`, `"甲${space}"`])
const broken = ['"\n甲"', '"甲\n"', '"\r\n甲"', '"甲\r\n"']

test.each([...around, ...broken])(
  'a single cell with space, %j, is found wherever it stands in its row',
  async (cell) => {
    for (const cells of [`${cell},甲`, `甲,${cell}`]) {
      const dataset = await openFiles({
        'organizations.csv': lines('organization_id,name,kind', `H1,${cells}`, 'H2,乙,县'),
      })
      expect(dataset.organizations.map(({ name, kind }) => [name, kind])).toEqual([
        ['甲', '甲'],
        ['乙', '县'],
      ])
      await dataset.close()
    }
  },
)

test.each(around)('a single cell with space, %j, is found in GB18030 too', async (cell) => {
  const dataset = await openFiles({
    'organizations.csv': inGb18030(lines('organization_id,name,kind', 'H1,甲,县', `H2,${cell},县`, 'H3,丙,县')),
  })
  expect(dataset.organizations.map(({ name }) => name)).toEqual(['甲', '甲', '丙'])
  await dataset.close()
})
