import * as createAccounts from './2026-11-22-create-accounts.ts'

export const migrations = { '2026-11-22-create-accounts': createAccounts }
