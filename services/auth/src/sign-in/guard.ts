import { CLIENT_ADDRESS } from '@busker/http/client-address'
import type { Limiter } from '@busker/limits/limiter'
import type { Context } from 'hono'
import type { AccountsRepository } from '../accounts/accounts.repository.ts'
import { isPassword } from '../accounts/passwords.ts'

export class TooManyTries extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super(`Too many tries. Wait ${seconds} seconds, then try again.`)
    this.seconds = seconds
  }
}

/**
 * Checks a name and a password. Tries are counted by address and by name together, so that a
 * stranger who guesses cannot lock the owner out at another address.
 */
export const createGuard = (accounts: AccountsRepository, tries: Limiter) => ({
  async checkPassword(c: Context, given: { username: string; password: string }) {
    const key = `${c.req.header(CLIENT_ADDRESS) ?? 'unknown'} ${given.username.toLowerCase()}`
    const wait = await tries.take(key)
    if (wait) throw new TooManyTries(wait)
    const account = await accounts.findByUsername(given.username.toLowerCase())
    if (!(await isPassword(given.password, account?.passwordHash))) return undefined
    await tries.forgive(key)
    return account
  },
})
