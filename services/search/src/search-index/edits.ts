/** Typos forgiven in a word of this many letters: one from four, two from eight, none in numbers. */
export function allowedEdits(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /^\d+$/.test(word) || word.startsWith('0x')) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * Letters to add, drop, change or swap with their neighbour until `typed` is `word` (optimal
 * string alignment), or with `asPrefix` until it is the beginning of `word`. Over `most`: `most + 1`.
 */
export function editsBetween(typed: string, word: string, most: number, asPrefix: boolean): number {
  if (typed.length - word.length > most) return most + 1
  if (!asPrefix && word.length - typed.length > most) return most + 1
  let before: number[] = []
  let row = firstRow(typed)
  let best = asPrefix ? (row[typed.length] ?? 0) : most + 1
  const end = asPrefix ? Math.min(word.length, typed.length + most) : word.length
  for (let at = 0; at < end; at++) {
    const next = nextRow(typed, row, before, word.charCodeAt(at), word.charCodeAt(at - 1), at)
    before = row
    row = next
    if (asPrefix) best = Math.min(best, row[typed.length] ?? best)
    if (Math.min(...row) > most) return Math.min(best, most + 1)
  }
  return Math.min(asPrefix ? best : (row[typed.length] ?? most + 1), most + 1)
}

/** Row 0 of the table of edits: dropping every letter typed. */
export const firstRow = (typed: string) => Array.from({ length: typed.length + 1 }, (_, i) => i)

/** The row after `row` when the word goes on with `letter`, its `at`th from 0. */
export function nextRow(
  typed: string,
  row: number[],
  rowBefore: number[],
  letter: number,
  letterBefore: number,
  at: number,
): number[] {
  const next = [at + 1]
  for (let i = 1; i <= typed.length; i++) {
    const same = typed.charCodeAt(i - 1) === letter
    let edits = Math.min(
      (row[i - 1] ?? 0) + (same ? 0 : 1),
      (row[i] ?? 0) + 1,
      (next[i - 1] ?? 0) + 1,
    )
    const swapped = i > 1 && at > 0 && typed.charCodeAt(i - 2) === letter
    if (swapped && typed.charCodeAt(i - 1) === letterBefore)
      edits = Math.min(edits, (rowBefore[i - 2] ?? 0) + 1)
    next.push(edits)
  }
  return next
}
