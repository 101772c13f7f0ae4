import type { Kysely, Transaction } from 'kysely'
import type { AuthDatabase, LetterKind } from '../database.ts'

export interface LetterAsked {
  kind: LetterKind
  /** The address that it goes to. */
  email: string
  accountId?: string | null | undefined
  invitationId?: string | null | undefined
}

/**
 * Letters that are to be written. Asking for one is a single insert, in the transaction of what it
 * tells about, whether or not anybody has that address; `poke` says that the post office may look.
 */
export const createLetters = (poke: () => void) => ({
  async ask(at: Kysely<AuthDatabase> | Transaction<AuthDatabase>, asked: LetterAsked) {
    const { kind, email, accountId = null, invitationId = null } = asked
    await at.insertInto('letter').values({ kind, email, accountId, invitationId }).execute()
    poke()
  },
})

export type Letters = ReturnType<typeof createLetters>
