import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shared } from '../shared.ts'

/** A reference case, as the reference folder writes it: made by an independent program. */
export type ReferenceCase = {
  readonly file: string
  readonly id: string
  readonly source: unknown
  readonly chart: string
  readonly note?: string
  readonly inputs: { readonly [name: string]: unknown }
  readonly options: { readonly [name: string]: unknown }
  readonly expected: unknown
  readonly package_expected?: unknown
  readonly tolerance: number
  readonly tolerance_fields?: { readonly [field: string]: number }
  readonly do_not_pin?: string
  readonly do_not_pin_fields?: readonly string[]
}

const fields = [
  'id',
  'source',
  'chart',
  'note',
  'inputs',
  'options',
  'expected',
  'package_expected',
  'tolerance',
  'tolerance_fields',
  'do_not_pin',
  'do_not_pin_fields',
]

export const folder = shared('reference')
export const folderExists = existsSync(folder)

/** Every case below a folder, in the order of their names; none where there is no folder. */
export function casesIn(root: string): readonly ReferenceCase[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...JSON.parse(readFileSync(join(root, file), 'utf8')) }))
}

export const unknownFields = (of: ReferenceCase): readonly string[] =>
  Object.keys(of).filter((name) => name !== 'file' && !fields.includes(name))

/** A runner reads inputs and options through this, so that what it does not read is known. */
export class Given {
  readonly #read: Set<string>
  readonly #of: Pick<ReferenceCase, 'options' | 'inputs'>

  constructor(of: Pick<ReferenceCase, 'options' | 'inputs'>, read = new Set<string>()) {
    this.#of = of
    this.#read = read
  }

  /** The same case with other inputs, such as those of one panel; what it reads counts as read here. */
  within(inputs: ReferenceCase['inputs']): Given {
    return new Given({ options: this.#of.options, inputs }, this.#read)
  }

  option<T>(name: string, otherwise: T): T {
    this.#read.add(`options.${name}`)
    const value = this.#of.options[name]
    return value === undefined || value === null ? otherwise : (value as T)
  }

  input<T>(name: string): readonly T[] {
    this.#read.add(`inputs.${name}`)
    return this.#of.inputs[name] as readonly T[]
  }

  maybe<T>(name: string): readonly T[] | undefined {
    this.#read.add(`inputs.${name}`)
    return this.#of.inputs[name] as readonly T[] | undefined
  }

  unread(): readonly string[] {
    const given = [
      ...Object.keys(this.#of.options).map((name) => `options.${name}`),
      ...Object.keys(this.#of.inputs).map((name) => `inputs.${name}`),
    ]
    return given.filter((name) => !this.#read.has(name))
  }
}
