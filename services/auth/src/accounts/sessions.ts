import type { AccountsRepository } from './accounts.repository.ts'
import { hashPassword } from './passwords.ts'
import { hashSecret, newSecret } from './secrets.ts'

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)
const LINK_SECONDS = 24 * 3600

/** Sessions of the site's own pages, and the one-time links that open the first of them. */
export const createSessions = (accounts: AccountsRepository, sessionSeconds: number) => ({
  open: async (accountId: string) => {
    const id = newSecret()
    await accounts.addSession(accountId, hashSecret(id), inSeconds(sessionSeconds))
    return id
  },
  find: (id: string) => accounts.findSession(hashSecret(id)),
  close: (id: string) => accounts.removeSession(hashSecret(id)),
  changePassword: async (accountId: string, password: string) =>
    accounts.setPassword(accountId, await hashPassword(password)),
  /** A code that signs an account in once, within a day. An older one of the same account stops working. */
  newOneTimeCode: async (accountId: string) => {
    const code = newSecret()
    await accounts.addOneTimeLink(accountId, hashSecret(code), inSeconds(LINK_SECONDS))
    return code
  },
})

export type Sessions = ReturnType<typeof createSessions>
