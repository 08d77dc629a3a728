import { nearest, type Place, type Problem, problem } from '../core/index.ts'

/** What a template may use: helpers that stand alone, helpers with a body, helpers that need no argument, partials. */
export type Vocabulary = {
  readonly inline: readonly string[]
  readonly block: readonly string[]
  readonly bare: readonly string[]
  readonly partials: readonly string[]
}

type Node = hbs.AST.Node
type Use = {
  path: hbs.AST.PathExpression | hbs.AST.Literal
  params: hbs.AST.Expression[]
  hash?: hbs.AST.Hash
}

// Handlebars' own helpers pass over missing names in silence even in strict mode, and take 0 for nothing.
const builtins: { readonly [name: string]: string } = {
  if: '{{#section}}, {{#has}}, {{#when}}',
  unless: '{{#section}} … {{else}}',
  each: '{{#rows}}',
  with: '{{#rows}}',
  lookup: '{{field.name}}',
  log: '{{say}}',
}

/**
 * Goes through a parsed template, finds what it could only fail at later or, worse, pass over in silence, and rewrites every
 * looked-up name so that a missing one is found: `{{figure trend}}` becomes `{{figure (need "trend" trend)}}`.
 */
export function hardenTemplate(tree: hbs.AST.Program, vocabulary: Vocabulary): Problem[] {
  return tree.body.flatMap((node) => hardenNode(node, vocabulary))
}

function hardenNode(node: Node, vocabulary: Vocabulary): Problem[] {
  switch (node.type) {
    case 'MustacheStatement':
      return hardenMustache(node as hbs.AST.MustacheStatement, vocabulary)
    case 'BlockStatement':
      return hardenBlock(node as hbs.AST.BlockStatement, vocabulary)
    case 'PartialStatement':
      return hardenPartial(node as hbs.AST.PartialStatement, vocabulary)
    case 'ContentStatement':
    case 'CommentStatement':
      return []
    default:
      return [problem('ZK-TEMPLATE-SYNTAX', { cause: node.type }, placeOf(node))]
  }
}

function hardenMustache(node: hbs.AST.MustacheStatement, vocabulary: Vocabulary): Problem[] {
  const name = nameOf(node.path)
  if (!node.escaped) return [problem('ZK-TEMPLATE-SYNTAX', { cause: `{{{${name}}}}` }, placeOf(node))]
  const asked = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0 || vocabulary.bare.includes(name)
  if (!asked && node.path.type === 'PathExpression') {
    const path = node.path as hbs.AST.PathExpression
    Object.assign(node, { path: pathTo('show', node), params: [literal(path.original, node), path] })
    return []
  }
  return [...unknownHelper(name, vocabulary.inline, node), ...hardenArguments(node, node, vocabulary)]
}

function hardenBlock(node: hbs.AST.BlockStatement, vocabulary: Vocabulary): Problem[] {
  const bodies = [node.program, node.inverse].flatMap((part) => part?.body ?? [])
  return [
    ...unknownHelper(nameOf(node.path), vocabulary.block, node),
    ...hardenArguments(node, node, vocabulary),
    ...bodies.flatMap((child) => hardenNode(child, vocabulary)),
  ]
}

function hardenPartial(node: hbs.AST.PartialStatement, vocabulary: Vocabulary): Problem[] {
  const name = nameOf(node.name as hbs.AST.PathExpression)
  const known = vocabulary.partials.includes(name)
  const close = nearest(name, vocabulary.partials)
  const missing = known ? [] : [problem('ZK-TEMPLATE-UNKNOWN-PARTIAL', { name, nearest: close }, placeOf(node))]
  return [...missing, ...hardenArguments({ path: node.name as hbs.AST.PathExpression, ...node }, node, vocabulary)]
}

function hardenArguments(use: Use, node: Node, vocabulary: Vocabulary): Problem[] {
  const problems: Problem[] = []
  const needed = (argument: hbs.AST.Expression): hbs.AST.Expression => {
    if (argument.type === 'SubExpression') {
      const inner = argument as hbs.AST.SubExpression
      problems.push(...unknownHelper(nameOf(inner.path), vocabulary.inline, node))
      problems.push(...hardenArguments(inner, node, vocabulary))
    }
    if (argument.type !== 'PathExpression') return argument
    const path = argument as hbs.AST.PathExpression
    const call = { type: 'SubExpression', path: pathTo('need', node), params: [literal(path.original, node), path] }
    return { ...call, loc: node.loc } as unknown as hbs.AST.SubExpression
  }
  for (const [index, argument] of use.params.entries()) use.params[index] = needed(argument)
  for (const pair of use.hash?.pairs ?? []) pair.value = needed(pair.value)
  return problems
}

function unknownHelper(name: string, known: readonly string[], node: Node): Problem[] {
  const instead = builtins[name]
  if (instead !== undefined) return [problem('ZK-TEMPLATE-BUILTIN', { name, instead }, placeOf(node))]
  if (known.includes(name)) return []
  return [problem('ZK-TEMPLATE-UNKNOWN-HELPER', { name, nearest: nearest(name, known) }, placeOf(node))]
}

const nameOf = (path: hbs.AST.PathExpression | hbs.AST.Literal): string =>
  'original' in path ? String(path.original) : path.type

export const placeOf = ({ loc }: { loc: hbs.AST.SourceLocation }): Place => ({ file: loc.source, line: loc.start.line })

const literal = (value: string, { loc }: Node): hbs.AST.StringLiteral => ({
  type: 'StringLiteral',
  value,
  original: value,
  loc,
})

const pathTo = (name: string, { loc }: Node): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc,
})
