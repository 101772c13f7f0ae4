import { type Kysely, type Selectable, sql } from 'kysely'
import type { AccountsRepository } from '../accounts/accounts.repository.ts'
import { CODE_HOURS, type Codes } from '../accounts/codes.ts'
import type { AuthDatabase, LetterKind } from '../database.ts'
import type { Settings } from '../settings/settings.ts'
import type { Composed } from './compose.ts'
import { texts } from './texts.ts'

export type AskedLetter = Selectable<AuthDatabase['letter']>

interface WriterNeeds {
  db: Kysely<AuthDatabase>
  accounts: AccountsRepository
  codes: Codes
  settings: { get(): Promise<Settings> }
  /** The origin of the site. */
  own: string
}

/**
 * Writes the letters that were asked for, with a new code where one is needed. Resolves to undefined
 * when there is nothing to send: only here it is looked up whether an address has an account.
 */
export function createLetterWriter({ db, accounts, codes, settings, own }: WriterNeeds) {
  const site = new URL(own).host
  const write = (kind: keyof typeof texts, path: string, within = '') =>
    texts[kind]({ site, url: own + path, within })
  const hours = (count: number) => {
    if (count % 24 === 0) return count === 24 ? 'a day' : `${count / 24} days`
    return count === 1 ? 'an hour' : `${count} hours`
  }

  const register = async ({ email, invitationId }: AskedLetter) => {
    if (await accounts.findByEmail(email)) return write('registered-already', '/reset')
    if (!invitationId && (await settings.get()).registration !== 'open') return undefined
    const code = await codes.make('register', { email, invitationId })
    return write('register', `/register/finish?code=${code}`, hours(CODE_HOURS.register))
  }
  const reset = async ({ email }: AskedLetter) => {
    const account = await accounts.findByEmail(email)
    if (!account || account.suspendedAt) return undefined
    const code = await codes.make('reset', { accountId: account.id, email })
    return write('reset', `/reset/finish?code=${code}`, hours(CODE_HOURS.reset))
  }
  const changeEmail = async ({ email, accountId }: AskedLetter) => {
    if (!accountId || !(await accounts.find(accountId))) return undefined
    if (await accounts.findByEmail(email)) return write('address-taken', '/sign-in')
    const code = await codes.make('change-email', { accountId, email })
    return write(
      'change-email',
      `/account/email/finish?code=${code}`,
      hours(CODE_HOURS['change-email']),
    )
  }
  const invitation = async ({ email, invitationId }: AskedLetter) => {
    const invited = await db
      .selectFrom('invitation')
      .select('expiresAt')
      .where('id', '=', invitationId)
      .where('expiresAt', '>', sql<Date>`now()`)
      .executeTakeFirst()
    if (!invited) return undefined
    // Who opens it got this letter, and so needs no other.
    const code = await codes.make('invited', { email, invitationId, until: invited.expiresAt })
    const days = Math.ceil((invited.expiresAt.getTime() - Date.now()) / 86_400_000)
    return write('invitation', `/register/finish?code=${code}`, days > 1 ? `${days} days` : 'a day')
  }
  const emailChanged = async ({ email, accountId, createdAt }: AskedLetter) => {
    if (!accountId || !(await accounts.find(accountId))) return undefined
    const code = await codes.make('undo-email', { accountId, email, createdAt })
    return write(
      'email-changed',
      `/account/email/undo?code=${code}`,
      hours(CODE_HOURS['undo-email']),
    )
  }
  const tell = async ({ kind }: AskedLetter) => write(kind, '/reset')
  const byKind: Record<LetterKind, (asked: AskedLetter) => Promise<Composed | undefined>> = {
    register,
    reset,
    'change-email': changeEmail,
    invitation,
    'password-changed': tell,
    'email-changed': emailChanged,
    'email-restored': async ({ kind }) => write(kind, '/sign-in'),
    'passkey-added': tell,
    'passkey-removed': tell,
    'account-removed': async ({ kind, accountId }) => write(kind, `/erasure/${accountId}`),
  }
  return (asked: AskedLetter) => byKind[asked.kind](asked)
}

export type WriteLetter = ReturnType<typeof createLetterWriter>
