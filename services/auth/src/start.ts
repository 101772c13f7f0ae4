import type { Surroundings } from '@busker/container/run'
import { startRelay } from '@busker/events/outbox'
import { createPostgresOutbox } from '@busker/events/postgres-outbox'
import { openLimits } from '@busker/limits/open'
import { mustTakeLetters } from '@busker/mail/check'
import { type WrittenLetter, openMail } from '@busker/mail/open'
import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { atStart, named } from '@busker/stores/at-start'
import { sql } from 'kysely'
import { createAccountsRepository } from './accounts/accounts.repository.ts'
import { createCodes } from './accounts/codes.ts'
import { createSessions } from './accounts/sessions.ts'
import { createAudit } from './audit/audit.ts'
import type { AuthConfig } from './config.ts'
import type { AuthDatabase } from './database.ts'
import { createTries } from './defence/tries.ts'
import { startErasures } from './erasure/tell-services.ts'
import { everyMinute } from './every-minute.ts'
import { openSigningKeys } from './keys/signing-keys.ts'
import { createLetters } from './letters/letters.ts'
import { startPostOffice } from './letters/post-office.ts'
import { createLetterWriter } from './letters/write-letter.ts'
import { migrations } from './migrations/index.ts'
import { sweepGrants } from './oauth/grants.ts'
import { bundlePasskeys } from './passkeys/script.ts'
import { createAuthService } from './service.ts'
import { createSettings } from './settings/settings.ts'
import { sessionCookie } from './sign-in/cookie.ts'
import { deviceCookie } from './sign-in/device-cookie.ts'
import { createGuard } from './sign-in/guard.ts'
import { createAccessTokens } from './tokens/access-tokens.ts'
import { createRevocationsRepository } from './tokens/revocations.repository.ts'

/** Hears of each letter that became a file, where MAIL_URL is a folder. */
export type OnLetter = (letter: WrittenLetter) => void

interface AuthSurroundings extends Surroundings<AuthConfig> {
  onLetter?: OnLetter
}

/** Opens the auth service's store; the first start makes the owner and a signing key. */
export async function startAuth(surroundings: AuthSurroundings) {
  const { config, events, reach, verify, onLetter } = surroundings
  const own = new URL(config.PUBLIC_URL).origin
  const db = connect<AuthDatabase>(config.AUTH_DATABASE_URL)
  await named('AUTH_DATABASE_URL', () => migrate(db, migrations))
  const accounts = createAccountsRepository(db)
  await accounts.getOwner()
  const limits = openLimits(config.LIMITS_URL)
  await atStart('LIMITS_URL', () => limits.check())
  await atStart('MAIL_URL', () => mustTakeLetters(config.MAIL_URL))
  const relay = startRelay(createPostgresOutbox(db), events)
  const keys = await openSigningKeys(db, own, config.SERVICE_SECRET)
  const revocations = createRevocationsRepository(db)
  const tending = everyMinute(() =>
    Promise.all([keys.tend(), revocations.forgetOld(), sweepGrants(db)]),
  )
  const [codes, settings] = [createCodes(db), createSettings(db)]
  const audit = createAudit(db, config.SERVICE_SECRET)
  const device = deviceCookie(config.PUBLIC_URL, config.SERVICE_SECRET)
  const from = config.MAIL_FROM ?? `Busker <busker@${new URL(config.PUBLIC_URL).hostname}>`
  const mail = openMail(config.MAIL_URL, { from, onWritten: onLetter })
  const write = createLetterWriter({ db, accounts, codes, settings, own })
  const postOffice = startPostOffice(db, write, mail)
  const erasures = startErasures(db)
  const app = createAuthService(
    {
      db,
      events,
      verify,
      reach,
      limits,
      accounts,
      sessions: createSessions(db),
      codes,
      settings,
      audit,
      guard: createGuard({
        accounts,
        audit,
        device,
        tries: createTries(limits, config.SERVICE_SECRET),
      }),
      device,
      letters: createLetters(postOffice.poke),
      cookie: sessionCookie(config.PUBLIC_URL),
      keys,
      tokens: createAccessTokens(keys),
      passkeysScript: await bundlePasskeys(),
      config,
      own,
    },
    { AUTH_DATABASE_URL: () => sql`select 1`.execute(db) },
  )
  return {
    app,
    async stop() {
      await tending.stop()
      await erasures.stop()
      await postOffice.stop()
      await relay.stop()
      limits.close()
      await db.destroy()
    },
  }
}
