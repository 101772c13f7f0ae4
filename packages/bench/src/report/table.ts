import { type Budget, type Figure, type Missing, keepsBudget } from '../subject.ts'

const COLUMNS = ['', 'Busker', 'baseline', '', 'ratio', 'budget', '']

/** Figures as lines of text in columns. */
export function tableOf(figures: (Figure | Missing)[]): string[] {
  const rows = [COLUMNS, ...figures.map(rowOf)]
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const right = new Set([1, 2, 4])
  return rows.map((row) =>
    row
      .map((cell, n) =>
        right.has(n) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

function rowOf(figure: Figure | Missing): string[] {
  if ('missing' in figure) return [figure.what, 'not measured', '', figure.missing]
  const { what, value, unit, baseline, ratio, budget } = figure
  const kept = keepsBudget(figure)
  return [
    what,
    `${digits(value)} ${unit}`,
    baseline ? digits(baseline.value) : '',
    baseline?.what ?? '',
    ratio === undefined ? '' : ratio.toFixed(2),
    budget ? describe(budget) : '',
    kept === undefined ? '' : kept ? 'kept' : 'missed',
  ]
}

const describe = ({ of, least, most }: Budget) =>
  [
    of === 'ratio' ? 'ratio' : '',
    least === undefined ? '' : `≥ ${digits(least)}`,
    most === undefined ? '' : `≤ ${digits(most)}`,
  ]
    .filter(Boolean)
    .join(' ')

/** Three digits that count. */
const digits = (value: number) =>
  Math.abs(value) >= 100 || Number.isInteger(value)
    ? Math.round(value).toString()
    : value.toPrecision(3)
