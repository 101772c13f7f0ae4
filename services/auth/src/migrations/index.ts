import * as createAccounts from './2026-11-22-create-accounts.ts'
import * as identity from './2026-11-22-identity.ts'

export const migrations = {
  '2026-11-22-create-accounts': createAccounts,
  '2026-11-22-identity': identity,
}
