import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describe, known, unavailable } from '../../lib/core/index.ts'
import { TemplateError } from '../../lib/report/index.ts'
import { checkTemplates } from '../../lib/report/templates.ts'
import { fill, problemsOf } from './fixtures/fill.ts'

const root = join(import.meta.dirname, '..', '..', 'templates')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'))

test('every template of the house uses only our helpers and partials that exist, never the silent built-ins', () => {
  const sources = files.map((file) => ({ name: file, file, text: readFileSync(join(root, file), 'utf8') }))
  const partials = files.flatMap((file) => /(?:^|[\\/])partials[\\/](.+)\.hbs$/.exec(file)?.[1] ?? [])
  expect(partials.length).toBeGreaterThan(5)
  expect(checkTemplates(sources, partials).problems.map((each) => describe(each, 'en'))).toEqual([])
})

test('silent built-ins, unknown helpers, unknown partials and unescaped values are found before anything is filled', async () => {
  const template = `{{#if rate}}x{{/if}}\n{{valeu "a"}}\n{{> covr}}\n{{{title}}}\n{{#rows "a"}}{{#each b}}{{/each}}{{/rows}}`
  expect(await problemsOf(() => fill(template))).toEqual([
    'ZK-TEMPLATE-BUILTIN  trial/report.hbs line 1: {{if}} passes over missing fields and takes 0 for nothing. Use {{#section}}, {{#has}}, {{#when}} instead.',
    'ZK-TEMPLATE-UNKNOWN-HELPER  trial/report.hbs line 2: There is no template helper "valeu". Did you mean "value"?',
    'ZK-TEMPLATE-UNKNOWN-PARTIAL  trial/report.hbs line 3: There is no partial "covr". Did you mean "cover"?',
    'ZK-TEMPLATE-SYNTAX  trial/report.hbs line 4: The template cannot be read: {{{title}}}.',
    'ZK-TEMPLATE-BUILTIN  trial/report.hbs line 5: {{each}} passes over missing fields and takes 0 for nothing. Use {{#rows}} instead.',
  ])
})

test('a missing name is an error with template, line and nearest name, wherever it is used, and all are said at once', async () => {
  const template = [
    '{{value "rat"}}',
    '{{#rows "list"}}{{nam}} {{value ide}} {{> card label=nmae}}{{/rows}}',
    '{{params.yaer}}',
    '{{ref "nowhere"}}',
    '{{title}}',
  ].join('\n')
  const problems = await problemsOf(() =>
    fill(
      template,
      (doc) => {
        doc.value('rate', known(1), { decimals: 0 })
        doc.list('list', [{ name: 'a', id: 'rate' }])
      },
      { partials: { card: 'one\n{{label}} {{name}} {{colour}}' } },
    ),
  )
  expect(problems).toEqual([
    'ZK-TEMPLATE-UNKNOWN-NAME  trial/report.hbs line 1: There is no value "rat" here. Did you mean "rate"?',
    'ZK-TEMPLATE-UNKNOWN-NAME  trial/report.hbs line 2: There is no field "nam" here. Did you mean "name"?',
    'ZK-TEMPLATE-UNKNOWN-NAME  trial/report.hbs line 2: There is no field "ide" here. Did you mean "id"?',
    'ZK-TEMPLATE-UNKNOWN-NAME  trial/report.hbs line 2: There is no field "nmae" here. Did you mean "name"?',
    'ZK-TEMPLATE-UNKNOWN-NAME  partials/card.hbs line 2: There is no field "colour" here.',
    'ZK-TEMPLATE-UNKNOWN-NAME  trial/report.hbs line 3: There is no field "params.yaer" here.',
    'ZK-TEMPLATE-UNKNOWN-NAME  trial/report.hbs line 4: There is no target "nowhere" here.',
  ])
})

test('the page with its problems marked in place comes with the error', async () => {
  const error = await fill('<p>{{value "a"}}</p><p>{{title}}</p>').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(TemplateError)
  expect(error instanceof TemplateError && error.html).toContain(
    '<p><mark class="problem">ZK-TEMPLATE-UNKNOWN-NAME</mark></p><p>试</p>',
  )
})

test('a template that cannot be parsed names its file and line', async () => {
  const [message = ''] = await problemsOf(() => fill('ok\n{{#rows "a"}}\n{{/row}}'))
  expect(message).toMatch(/^ZK-TEMPLATE-SYNTAX {2}trial\/report.hbs line \d: /)
})

test('a real zero is printed and available; an answer that is none prints its reason and is not', async () => {
  const { body } = await fill(
    '{{value "zero"}}|{{value "none"}}|{{#section "zero"}}yes{{/section}}|{{#section "none"}}yes{{else}}no{{/section}}|{{#rows "counts"}}{{count}};{{/rows}}',
    (doc) => {
      doc.value('zero', known(0), { decimals: 1, unit: '%' })
      doc.value('none', unavailable('missing'), { decimals: 1 })
      doc.list('counts', [{ count: 0 }, { count: 2 }])
    },
  )
  expect(body).toBe('<span class="value">0.0%</span>|<span class="unavailable">未报</span>|yes|no|0;2;')
})

test('a sentence keeps its ranges together, and paragraphs become paragraphs', async () => {
  const { body } = await fill('{{text "a"}}|{{prose "b"}}', (doc) => {
    doc.text('a', '下降 0.8（0.5–1.1）。')
    doc.text('b', '一\n二 <三>')
  })
  expect(body).toBe('下降 0.8（<span class="together">0.5–1.1</span>）。|<p>一</p>\n<p>二 &lt;三&gt;</p>')
})

test('section asks about lists and refuses names that the report never heard of', async () => {
  const { body } = await fill('{{#section "empty"}}a{{else}}b{{/section}}{{#rows "empty"}}{{else}}c{{/rows}}', (doc) =>
    doc.list('empty', []),
  )
  expect(body).toBe('bc')
})

test('rows go through nested records, with number, first and last; has and when ask about a record', async () => {
  const template =
    '{{#rows "groups"}}{{@number}}{{name}}({{#rows items}}{{text}}{{#when @last is=true}}.{{else}},{{/when}}{{/rows}}){{#has "note"}}{{note}}{{/has}}{{#when kind is="x"}}!{{/when}}{{/rows}}'
  const { body } = await fill(template, (doc) =>
    doc.list('groups', [
      { name: 'A', kind: 'x', items: [{ text: 'a' }, { text: 'b' }] },
      { name: 'B', kind: 'y', note: 'n', items: [{ text: '<c>' }] },
    ]),
  )
  expect(body).toBe('1A(a,b.)!2B(&lt;c&gt;.)n')
})

test('fixed words and phrases follow the edition', async () => {
  const template = '{{word "source"}} {{say zh="甲" en="A"}} {{#zh}}中{{/zh}}{{#en}}E{{/en}}'
  expect((await fill(template)).body).toBe('来源 甲 中')
  expect((await fill(template, undefined, { lang: 'en' })).body).toBe('Source A E')
  expect(await problemsOf(() => fill('{{word "sauce"}}'))).toEqual([
    'ZK-TEMPLATE-UNKNOWN-NAME  trial/report.hbs line 1: There is no word "sauce" here. Did you mean "source"?',
  ])
})

test('an analysis without a template says which name it may have meant', async () => {
  const { renderHtml, createDocument } = await import('../../lib/report/index.ts')
  const model = createDocument({ analysis: 'demos', lang: 'zh', title: 't' }).model()
  const templatesDir = join(import.meta.dirname, 'fixtures', 'templates')
  expect(await problemsOf(() => renderHtml(model, { templatesDir }))).toEqual([
    'ZK-TEMPLATE-FILE  There is no template "demos/report.hbs". Did you mean "demo"? Create it.',
  ])
})
