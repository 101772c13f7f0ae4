import { validate } from '@busker/http/validate'
import { type Context, Hono } from 'hono'
import { deviceOf } from '../accounts/device.ts'
import { currentSession, isFresh } from '../sign-in/with-session.ts'
import { MOST_PASSKEYS, addPasskey, readNewPasskey } from './add-passkey.ts'
import type { PasskeyDeps } from './deps.ts'
import { newCredential } from './passkeys.schemas.ts'
import { isKnown, notFresh, notMade, signedOut, tooMany } from './refusals.ts'
import { createSlow } from './slow.ts'

/** A passkey more for who signed in within the last ten minutes. */
export function addPasskeyRoutes(deps: PasskeyDeps) {
  const { audit, challenges, cookie, db, letters, passkeys, sessions, site } = deps
  const slow = createSlow(deps)
  const freshSession = async (c: Context) => {
    const session = await currentSession(c, cookie, sessions)
    if (!session) throw signedOut()
    if (!isFresh(session)) throw notFresh()
    return session
  }
  return new Hono()
    .post('/auth/passkeys/options', async (c) => {
      await slow.ask(c)
      const { account } = await freshSession(c)
      const known = await passkeys.list(account.id)
      if (known.length >= MOST_PASSKEYS) throw tooMany()
      const challenge = await challenges.make({ kind: 'add', accountId: account.id })
      const login = account.email ?? account.username ?? account.registeredName
      const user = { id: account.id, login, name: account.registeredName }
      return c.json(await site.askForNew(challenge, user, known), 200)
    })
    .post('/auth/passkeys', validate('json', newCredential), async (c) => {
      const { worked } = await slow.answer(c)
      const { account, id: sessionId } = await freshSession(c)
      const made = await readNewPasskey(deps, 'add', c.req.valid('json'))
      if (made?.asked.accountId !== account.id) throw notMade()
      const passkey = { ...made.passkey, accountId: account.id, name: deviceOf(c) }
      const outcome = await db.transaction().execute(async (trx) => {
        const added = await addPasskey(deps, passkey, trx)
        if (added === 'added' && account.email)
          await letters.ask(trx, {
            kind: 'passkey-added',
            email: account.email,
            accountId: account.id,
          })
        if (added === 'added')
          await audit.record(c, 'passkey-added', { accountId: account.id, sessionId }, trx)
        return added
      })
      if (outcome === 'no-account') throw signedOut()
      if (outcome === 'exists') throw isKnown()
      if (outcome === 'too-many') throw tooMany()
      await worked()
      return c.json({ id: passkey.id, name: passkey.name }, 201)
    })
}
