import { escapeHtml } from '../escape-html.ts'
import { type Call, type Helpers, idOf, itemOf, misused, textNamed } from '../helper.ts'
import { place } from '../placing.ts'
import { slot } from '../slot.ts'

/** `{{value "id"}}` `{{text "id"}}` `{{prose "id"}}` `{{figure "id"}}` `{{table "id" wide=true}}`: the model's items. */
export const itemHelpers: Helpers = {
  value: (call, { model }) => {
    const item = itemOf(call, 'value', model.values)
    return `<span class="${item.kind}">${escapeHtml(item.text)}</span>`
  },

  text: (call, { model }) => {
    const { text, refs } = itemOf(call, 'text', model.texts)
    return call.named.refs === false ? phraseHtml(text) : withRefs(text, refs)
  },

  prose: (call, { model }) => {
    const { text, refs } = itemOf(call, 'text', model.texts)
    const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
    const last = paragraphs.length - 1
    return paragraphs.map((each, at) => `<p>${at === last ? withRefs(each, refs) : phraseHtml(each)}</p>`).join('\n')
  },

  figure: (call, placing) => {
    const { caption } = itemOf(call, 'figure', placing.model.figures)
    const id = idOf(call)
    place(placing, { kind: 'figure', id, title: caption, name: caption })
    return slot('figure', id)
  },

  table: (call, placing) => {
    const { caption } = itemOf(call, 'table', placing.model.tables)
    const id = idOf(call)
    const { page } = place(placing, { kind: 'table', id, title: caption, name: caption })
    if (!isWide(call)) return slot('table', id)
    placing.landscape.add(page)
    return `<div class="landscape" style="page:${page}-landscape">${slot('table', id)}</div>`
  },

  ref: (call, placing) => {
    const id = idOf(call)
    if (!placing.references.has(id)) placing.references.set(id, call.place)
    return slot('ref', id)
  },

  page: (call, placing) => {
    const id = idOf(call)
    if (!placing.references.has(id)) placing.references.set(id, call.place)
    return slot('page', id)
  },

  icon: (call) => slot('icon', `${idOf(call)}|${textNamed(call, 'label') ?? ''}`),
}

function isWide(call: Call): boolean {
  const { wide = false } = call.named
  if (typeof wide === 'boolean') return wide
  throw misused(call, '的 wide= 只能是 true 或 false', 'takes true or false for wide=')
}

/** References stand before the full stop: `……下降（图 2-3）。` */
function withRefs(text: string, refs: readonly string[]): string {
  if (refs.length === 0) return phraseHtml(text)
  const [, sentence = text, stop = ''] = /^([\s\S]*?)([。！？.!?]?)\s*$/.exec(text) ?? []
  return `${phraseHtml(sentence)}${slot('carriers', refs.join('|'))}${escapeHtml(stop)}`
}

/** A sentence in which no line ends inside a range such as `0.5–1.1`. */
const phraseHtml = (text: string): string =>
  escapeHtml(text).replace(/[\d.,%]+–[\d.,%]+/g, (range) => `<span class="together">${range}</span>`)
