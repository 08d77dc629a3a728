import { expect, test } from 'vitest'
import { briefing } from './leadership-briefing.ts'
import { make } from './making.ts'

briefing('en', (edition) => {
  test('it has no Chinese', () => {
    expect(
      edition()
        .text.split('\n')
        .filter((line) => /\p{Script=Han}/u.test(line)),
    ).toEqual([])
  })

  test('it has the messages of the Chinese edition, in the same order', async () => {
    const chinese = await make({ analysis: 'leadership-briefing', formats: 'json' })
    const ids = ({ model }: ReturnType<typeof edition>) => model.lists['briefing.messages']?.map(({ id }) => id)
    expect(ids(edition())).toEqual(ids(chinese))
  })

  test('made twice in processes of their own, every file is the same, byte for byte', async () => {
    const again = await make({ analysis: 'leadership-briefing', lang: 'en' })
    for (const name of ['report.pdf', 'report.html', 'report.json', 'run.json', 'quarantine.csv'])
      expect([name, again.read(name).equals(edition().read(name))]).toEqual([name, true])
  })
})
