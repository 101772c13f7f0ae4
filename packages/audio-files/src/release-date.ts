import type { ReleaseDate } from './audio-file.ts'

/**
 * A tagged date as exact as it is, or null for what is no date: "1994", "1994-05", "1994-05-03",
 * "19940503", "1994/5/3" and ISO 8601 with a time. A month or day that cannot be is left out.
 */
export function releaseDate(value: unknown): ReleaseDate | null {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string') return null
  const parts = /^\s*(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?(?!\d)/.exec(text)
  if (!parts) return null
  const [year, month, day] = parts.slice(1).map(Number)
  if (!year || year < 1000 || year > 2999) return null
  const yearOnly = { date: String(year), precision: 'year' } as const
  if (!month || month > 12) return yearOnly
  const toMonth = { date: `${year}-${two(month)}`, precision: 'month' } as const
  if (!day || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return toMonth
  return { date: `${toMonth.date}-${two(day)}`, precision: 'day' }
}

const two = (number: number) => String(number).padStart(2, '0')

/** The most exact of several tags, the first among equals. */
export function bestReleaseDate(values: unknown[]): ReleaseDate | null {
  const dates = values.map(releaseDate).filter((date) => date !== null)
  const [first] = dates
  if (!first) return null
  const exact = (date: ReleaseDate) => date.date.length
  // Only a date of the same year makes the first more exact: another year is another edition.
  const same = dates.filter(({ date }) => date.startsWith(first.date))
  return same.reduce((best, date) => (exact(date) > exact(best) ? date : best), first)
}
