const dated = /\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g
const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * The same PDF with its two dates set to a given day, in place and of the same length. With `withSteadyIds` nothing else differs
 * between two prints of a page: the same report has the same bytes.
 */
export function withFixedDates(pdf: Uint8Array, isoDate: string): Uint8Array {
  const [, year = '2000', month = '01', day = '01'] = shape.exec(isoDate) ?? []
  const text = Buffer.from(pdf).toString('latin1')
  const fixed = text.replace(dated, (whole, key: string) => {
    const stamp = `/${key} (D:${year}${month}${day}000000`
    return `${stamp}${whole.slice(stamp.length)}`
  })
  return Buffer.from(fixed, 'latin1')
}
