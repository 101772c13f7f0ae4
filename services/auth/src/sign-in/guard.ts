import { addressKey } from '@busker/http/address-key'
import { CLIENT_ADDRESS } from '@busker/http/client-address'
import type { Context } from 'hono'
import {
  type Account,
  type AccountsRepository,
  normalEmail,
} from '../accounts/accounts.repository.ts'
import { hashPassword, isPassword, needsRehash } from '../accounts/passwords.ts'
import { Busy } from '../accounts/turns.ts'
import type { Audit } from '../audit/audit.ts'
import { type Form, policies } from '../defence/policies.ts'
import type { Keys, Tries } from '../defence/tries.ts'
import type { DeviceCookie } from './device-cookie.ts'

export class TooManyTries extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super(`Too many tries. Wait ${inWords(seconds)}, then try again.`)
    this.seconds = seconds
  }
}

const inWords = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60)
  if (seconds > 90) return `${minutes} minutes`
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}

interface GuardNeeds {
  accounts: AccountsRepository
  audit: Audit
  device: DeviceCookie
  tries: Tries
}

/**
 * Stands before the forms and slows guessing down, by the place it comes from and by the account it is
 * for. Whether an account exists changes neither the answers nor the work. In a browser in which the
 * owner of an account signed in before, tries are counted apart: strangers cannot hold its owner up.
 */
export function createGuard({ accounts, audit, device, tries }: GuardNeeds) {
  const keysOf = (form: Form, c: Context, name?: string, account?: Account): Keys => {
    // Looked for in any case, so that it takes the same time.
    const known = device.find(c, account?.id ?? 'nobody')
    // Letters are counted for all browsers of somebody together: a new sign-in is no new budget.
    if (known && account && policies[form].device)
      return { device: form === 'sign-in' ? known : account.id }
    const address = addressKey(c.req.header(CLIENT_ADDRESS))
    return { address, ...(name === undefined ? {} : { name: normalEmail(name) }) }
  }

  const take = async (form: Form, c: Context, keys: Keys, account: Account | undefined) => {
    const wait = await tries.take(form, keys)
    if (!wait) return
    if (await tries.isNoteworthy(form, keys))
      await audit.record(c, 'sign-in-delayed', {
        accountId: account?.id,
        detail: { form, seconds: wait },
      })
    throw new TooManyTries(wait)
  }

  const rehash = async (account: Account, password: string) => {
    const { id, passwordHash } = account
    if (passwordHash === null || !needsRehash(passwordHash)) return account
    try {
      await accounts.replacePasswordHash(id, passwordHash, await hashPassword(password))
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      return account
    }
    // Another sign-in may have done it first; another password is another matter.
    const now = await accounts.find(id)
    return (await isPassword(password, now?.passwordHash)) ? now : undefined
  }

  return {
    /**
     * The account of a name and a password; undefined when they are wrong, or it is suspended. Throws TooManyTries, and then
     * did not look at the password; throws Busy (503) when too many sign in at this moment.
     */
    async checkPassword(c: Context, given: { username: string; password: string }) {
      const account = await accounts.findByLogin(given.username)
      const keys = keysOf('sign-in', c, given.username, account)
      await take('sign-in', c, keys, account)
      const right = await isPassword(given.password, account?.passwordHash).catch(
        async (error: unknown) => {
          await tries.undo('sign-in', keys)
          throw error
        },
      )
      if (!right || !account || account.suspendedAt) {
        await audit.record(c, 'sign-in-failed', { accountId: account?.id })
        return undefined
      }
      // At a place or a name of several, one good try does not hide the bad ones of others.
      await (keys.device ? tries.forgive('sign-in', keys) : tries.undo('sign-in', keys))
      return rehash(account, given.password)
    },

    /**
     * Counts the use of another form; throws TooManyTries. `name` is whom it is for, when it says so:
     * an e-mail address. Where only the bad uses should count, call `worked` after a good one.
     */
    async slow(form: Exclude<Form, 'sign-in'>, c: Context, name?: string) {
      const account = name === undefined ? undefined : await accounts.findByLogin(name)
      const keys = keysOf(form, c, name, account)
      await take(form, c, keys, account)
      return { worked: () => tries.forgive(form, keys) }
    },
  }
}

export type Guard = ReturnType<typeof createGuard>
