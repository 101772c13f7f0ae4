/** Nobody can tell, and what was known is too old. */
export const unanswered = Symbol('unanswered')

interface Keeping {
  /** An answer that is not older is given without asking. */
  freshMs: number
  /** How long an answer stands in when nobody answers. */
  staleMs: number
  /** The most answers that are kept; the oldest goes first. */
  most: number
  now?: () => number
}

/**
 * Asks by name, and remembers: an answer is good for a moment, and stands in a while longer when
 * nobody answers. Those who ask for the same at once share one question.
 */
export function lastKnown<T>(
  ask: (name: string) => Promise<T>,
  { freshMs, staleMs, most, now = Date.now }: Keeping,
) {
  const known = new Map<string, { answer: T; at: number }>()
  const asking = new Map<string, Promise<T | typeof unanswered>>()

  async function renew(name: string) {
    const askedAt = now()
    try {
      const answer = await ask(name)
      known.delete(name)
      if (known.size >= most) known.delete(known.keys().next().value ?? '')
      // As old as the question: what changed since may not be in it.
      known.set(name, { answer, at: askedAt })
      return answer
    } catch {
      const kept = known.get(name)
      return kept && now() - kept.at <= staleMs ? kept.answer : unanswered
    } finally {
      asking.delete(name)
    }
  }

  return async (name: string): Promise<T | typeof unanswered> => {
    const kept = known.get(name)
    if (kept && now() - kept.at <= freshMs) return kept.answer
    const already = asking.get(name)
    if (already) return already
    const question = renew(name)
    asking.set(name, question)
    return question
  }
}
