import type { AnswerStore } from './store.ts'

interface Entry {
  fingerprint: string
  holder: string | undefined
  answer: Uint8Array | undefined
  expiresAt: number
}

/** Bytes of answers that are kept; the oldest go first. */
const MOST_BYTES = 64 * 1024 * 1024
/** What an entry takes beside its answer, about. */
const ENTRY_BYTES = 500

/** Answers in this process. `now` is a clock in milliseconds. */
export function createMemoryAnswers(mostBytes = MOST_BYTES, now = Date.now): AnswerStore {
  const held = new Map<string, Entry>()
  // In the order in which they came, which is that in which they expire, as long as all are kept alike.
  const kept = new Map<string, Entry>()
  let bytes = 0

  const drop = (id: string, { answer }: Entry) => {
    kept.delete(id)
    bytes -= ENTRY_BYTES + (answer?.length ?? 0)
  }
  const tidy = () => {
    for (const [id, entry] of kept) {
      if (bytes <= mostBytes && now() < entry.expiresAt) return
      drop(id, entry)
    }
  }
  const mine = (id: string, holder: string) => {
    const entry = held.get(id)
    return entry?.holder === holder && now() < entry.expiresAt ? entry : undefined
  }
  return {
    async claim(id, fingerprint, holder, ms) {
      tidy()
      const known = kept.get(id) ?? held.get(id)
      if (known && now() < known.expiresAt)
        return { fingerprint: known.fingerprint, answer: known.answer }
      if (known?.answer) drop(id, known)
      held.set(id, { fingerprint, holder, answer: undefined, expiresAt: now() + ms })
      return undefined
    },
    async hold(id, holder, ms) {
      const entry = mine(id, holder)
      if (entry) entry.expiresAt = now() + ms
    },
    async keep(id, holder, answer, ms) {
      const entry = mine(id, holder)
      if (!entry) return
      held.delete(id)
      kept.set(id, { ...entry, holder: undefined, answer, expiresAt: now() + ms })
      bytes += ENTRY_BYTES + answer.length
      tidy()
    },
    async release(id, holder) {
      if (mine(id, holder)) held.delete(id)
    },
    close: async () => {},
  }
}
