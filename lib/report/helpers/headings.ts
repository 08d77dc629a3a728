import { escapeHtml } from '../escape-html.ts'
import { type Call, type Helper, type Helpers, idOf, misused, textNamed, unknownName } from '../helper.ts'
import { type PlacedKind, type Placing, place } from '../placing.ts'
import { slot } from '../slot.ts'
import { wordFor } from './words.ts'

/**
 * `{{#chapter "gs" text="gs-finding" name="…"}}…{{/chapter}}`, and `front`, `appendix`, `part`, `sub` likewise: what stands
 * inside belongs to the heading. Its words come from one of `text=` (a text of the model), `title=` (a field),
 * `word=` (a fixed word), or `zh=` with `en=`.
 */
export const headingHelpers: Helpers = {
  front: heading('front', 'h1'),
  chapter: heading('chapter', 'h1'),
  appendix: heading('appendix', 'h1'),
  part: heading('part', 'h2'),
  sub: heading('sub', 'h3'),
  // What stands before the contents page, and the page itself, are not listed on it.
  contents: (call, { placed }) => slot('contents', `${call.named.depth ?? 2} ${placed.length}`),
  figureList: () => slot('figures-list', ''),
  tableList: () => slot('tables-list', ''),
}

function heading(kind: PlacedKind, tag: 'h1' | 'h2' | 'h3'): Helper {
  return (call, placing) => {
    const id = idOf(call)
    const title = titleOf(call, placing)
    const name = textNamed(call, 'name')
    const { label, page } = place(placing, { kind, id, title, name: name ?? '' })
    const eyebrow = [label, name ?? '']
      .filter((part) => part !== '')
      .map(escapeHtml)
      .join('　')
    const shown = kind === 'part' || kind === 'sub' ? escapeHtml(label) : eyebrow
    // The space that never breaks keeps label and title apart in bookmarks, where blocks run together.
    const labelled = shown === '' ? '' : `<span class="label">${shown}\u00A0</span>`
    const pageStyle = tag === 'h1' ? ` style="page:${page}"` : ''
    const head = `<${tag} id="${id}">${labelled}<span class="title">${escapeHtml(title)}</span></${tag}>`
    return `<section class="${kind}"${pageStyle}>\n${head}\n${call.body()}</section>`
  }
}

/** The words of a heading, which may be a finding written from the results. */
function titleOf(call: Call, { model, words }: Placing): string {
  const [text, title, word] = ['text', 'title', 'word'].map((name) => textNamed(call, name))
  const plain = textNamed(call, model.lang)
  const given = [text, title, word, plain].filter((each) => each !== undefined)
  if (given.length !== 1) throw misused(call, ...titleWays)
  if (word !== undefined) return wordFor(call, words, word)
  if (text === undefined) return title ?? plain ?? ''
  const item = Object.hasOwn(model.texts, text) ? model.texts[text] : undefined
  if (item === undefined) throw unknownName(call.place, 'text', text, Object.keys(model.texts))
  return item.text
}

const titleWays = [
  '的标题要且只能用一种写法：text="文字编号"、title=字段、word="固定用词"，或 zh="…" en="…"',
  'takes its words from exactly one of text="id", title=field, word="name", or zh="…" en="…"',
] as const
