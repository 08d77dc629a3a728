import { type Figure, isMet, median, ratios } from './figure.ts'

const header = ['figure', 'median', 'spread', 'held against', 'median', 'ratio', 'spread', 'target', 'met']

/** Figures as a table of plain text; a spread is the least and the greatest of all rounds. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [header, ...figures.map(cells)]
  const widths = header.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cells(figure: Figure): string[] {
  const { name, own, floor, target, unit } = figure
  const show = (value: number): string => `${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`
  const found = ratios(figure)
  const met = isMet(figure)
  return [
    name,
    show(median(own)),
    spread(own, show),
    floor?.name ?? '',
    floor ? show(median(floor.samples)) : '',
    floor ? median(found).toFixed(2) : '',
    floor ? spread(found, (value) => value.toFixed(2)) : '',
    target ? `≤ ${target.of === 'own' ? show(target.atMost) : target.atMost}` : '',
    met === undefined ? '' : met ? 'yes' : 'no',
  ]
}

const spread = (samples: readonly number[], show: (value: number) => string): string =>
  samples.length < 2 ? '' : `${show(Math.min(...samples))} – ${show(Math.max(...samples))}`
