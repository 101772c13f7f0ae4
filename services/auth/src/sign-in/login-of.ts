import type { Account } from '../accounts/accounts.repository.ts'

/** What a person types to sign in. */
export const loginOf = ({ username, email }: Pick<Account, 'username' | 'email'>) =>
  username ?? email ?? ''
