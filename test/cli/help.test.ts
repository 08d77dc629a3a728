import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { typed } from './typed.ts'
import { repository, zhikong } from './zhikong.ts'

const commands = ['run', 'check', 'catalogue', 'chart', 'sql', 'doctor'] as const
const han = /\p{Script=Han}/u

test('help names every command, in Chinese and in English', async () => {
  const zh = zhikong(['--help'])
  const en = await typed(['--help', '--lang', 'en'])
  expect([zh.code, en.code, zh.stderr, en.stderr]).toEqual([0, 0, '', ''])
  for (const command of commands) {
    expect(zh.stdout).toMatch(new RegExp(`^  ${command} .*\\p{Script=Han}`, 'mu'))
    expect(en.stdout).toMatch(new RegExp(`^  ${command} .*[a-z]{4}`, 'm'))
  }
  expect(zh.stdout).not.toMatch(/Usage|Options|Commands|output the version|choices/)
  expect(en.stdout).not.toMatch(han)
})

test.each(commands)('the help of %s ends with an example of it, in both languages', async (command) => {
  for (const [lang, heading] of [
    ['zh', '示例：'],
    ['en', 'Example:'],
  ] as const) {
    const { code, stdout } = await typed([command, '--help', '--lang', lang])
    expect(code).toBe(0)
    const [last = '', ...before] = stdout.trimEnd().split('\n').reverse()
    expect(last).toMatch(new RegExp(`^  zhikong ${command} `.trimEnd()))
    expect(before.find((line) => !line.startsWith('  zhikong '))).toBe(heading)
  }
})

test('the language of messages is that of the locale, and Chinese where the locale does not tell', async () => {
  expect((await typed(['doctor', '--help'])).stdout).toMatch(/浏览器/)
  expect((await typed(['doctor', '--help', '--lang=en'])).stdout).toMatch(/browser/)
})

// What help costs is measured in test/bench; that it stays cheap is held here: nothing heavy is imported before a command runs.
test('help loads commander and its own words, and none of the rooms', () => {
  const text = readFileSync(join(repository, 'lib', 'cli', 'zhikong.mjs'), 'utf8')
  const imported = [...text.matchAll(/^import .* from '([^']+)'$/gm)].map(([, from = '']) => from)
  expect(imported.filter((from) => !from.startsWith('node:')).sort()).toEqual(['./words.mjs', 'commander'])
  const words = readFileSync(join(repository, 'lib', 'cli', 'words.mjs'), 'utf8')
  expect(words).not.toMatch(/^import /m)
})

test('without a command the help is shown, and it counts as wrong usage', async () => {
  const { code, stdout, stderr } = await typed([])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^用法：/)
})

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  expect(await typed(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
})
