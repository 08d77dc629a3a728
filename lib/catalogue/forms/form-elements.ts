import type { Element } from '../types.ts'
import type { Form, FormField } from './types.ts'

/** Names the element that holds the number of cases behind the entries of a list; it has the same entries. */
export const casesOf = (field: string): string => `${field}-cases`

const isList = ({ kind }: FormField): boolean => kind === 'list-of-three'

/**
 * The fields of a form as data elements, so that filled forms can be read like any report. Lists also have the cases behind
 * their entries, which no printed form asks for and without which lists cannot be merged.
 * @example formElements(forms[0]).length // 58
 */
export function formElements({ fields }: Form): readonly Element[] {
  return fields.flatMap((field) => [elementOf(field), ...(isList(field) ? [casesElement(field)] : [])])
}

function elementOf({ id, name, unit, period }: FormField): Element {
  const counted = unit === 'percent' ? 'item' : unit
  return { id, name, unit: counted, definition: name, overTime: period === 'half-year' ? 'sum' : 'last' }
}

function casesElement(field: FormField): Element {
  const name = { zh: `${field.name.zh}：病例数`, en: `${field.name.en}: cases` }
  return { id: casesOf(field.id), name, unit: 'case', definition: name, overTime: 'sum' }
}
