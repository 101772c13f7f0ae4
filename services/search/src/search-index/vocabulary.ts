import { allowedEdits, firstRow, nextRow } from './edits.ts'

/** A word of the index and how many documents have it. */
export type Term = { term: string; documents: number }

export type Vocabulary = {
  add(words: Iterable<string>): void
  /** The words that `typed` may have meant, likeliest first, at most `most`. */
  near(typed: string, isPrefix: boolean, most: number): string[]
}

type Near = Term & { edits: number; whole: boolean }
const mergeEvery = 2000

/**
 * All words, sorted: neighbours share beginnings, so one pass walks them like a trie (a row of the
 * table of edits a letter, whole branches skipped) at the memory of a list of strings.
 */
export function createVocabulary(terms: Term[]): Vocabulary {
  let sorted = terms.filter(({ term }) => isWord(term)).toSorted(byTerm)
  const known = new Set(sorted.map(({ term }) => term))
  let fresh: Term[] = []
  return {
    add(words) {
      for (const term of words) {
        if (known.has(term) || !isWord(term)) continue
        known.add(term)
        fresh.push({ term, documents: 1 })
      }
      if (fresh.length < mergeEvery) return
      sorted = [...sorted, ...fresh].toSorted(byTerm)
      fresh = []
    },
    near(typed, isPrefix, most) {
      if (allowedEdits(typed) === 0) return []
      fresh.sort(byTerm)
      return [...walk(sorted, typed, isPrefix), ...walk(fresh, typed, isPrefix)]
        .sort(byLikelihood)
        .slice(0, most)
        .map(({ term }) => term)
    },
  }
}

/** Numbers and the made-up words of signs are never what somebody meant. */
const isWord = (term: string) => !/^(?:\d+$|0x)/.test(term)
const byTerm = (a: Term, b: Term) => (a.term < b.term ? -1 : 1)
const byLikelihood = (a: Near, b: Near) =>
  a.edits - b.edits || Number(b.whole) - Number(a.whole) || b.documents - a.documents

function walk(sorted: Term[], typed: string, isPrefix: boolean): Near[] {
  const most = allowedEdits(typed)
  const found: Near[] = []
  const rows = [firstRow(typed)]
  /** Least edits to a beginning of the word so far, per letter. */
  const bests = [typed.length]
  let last = ''
  for (let i = 0; i < sorted.length; i++) {
    const { term, documents } = sorted[i] as Term
    let depth = sharedLength(last, term, rows.length - 1)
    rows.length = bests.length = depth + 1
    let isDead = false
    while (depth < term.length && !isDead && depth < typed.length + most) {
      const row = nextRow(
        typed,
        rows[depth] ?? [],
        rows[depth - 1] ?? [],
        term.charCodeAt(depth),
        term.charCodeAt(depth - 1),
        depth,
      )
      rows.push(row)
      bests.push(Math.min(bests[depth] ?? most + 1, row[typed.length] ?? most + 1))
      depth++
      isDead = Math.min(...row) > most
    }
    last = term
    const whole = depth === term.length ? (rows[depth]?.[typed.length] ?? most + 1) : most + 1
    const edits = isPrefix ? Math.min(whole, bests[depth] ?? most + 1) : whole
    if (edits <= most) found.push({ term, documents, edits, whole: whole <= most })
    else if (isDead) i = lastWithPrefix(sorted, i, term.slice(0, depth))
  }
  return found
}

function sharedLength(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

/** Binary search for the last entry of the branch that begins with `prefix`. */
function lastWithPrefix(sorted: Term[], from: number, prefix: string): number {
  let low = from
  let high = Math.min(from + 64, sorted.length - 1)
  while (high < sorted.length - 1 && sorted[high]?.term.startsWith(prefix))
    high = Math.min(high * 2, sorted.length - 1)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sorted[middle]?.term.startsWith(prefix)) low = middle
    else high = middle - 1
  }
  return low
}
