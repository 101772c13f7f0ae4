import type { Account } from './accounts.repository.ts'

/** What is known of somebody, and so makes a bad password. */
export const knownOf = (
  { username, email, registeredName }: Pick<Account, 'username' | 'email' | 'registeredName'>,
  site: string,
) => [username, email, registeredName, new URL(site).hostname].filter((one) => one !== null)
