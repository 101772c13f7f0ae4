import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import { signIn } from '../sign-in/sign-in.ts'
import { currentSession } from '../sign-in/with-session.ts'
import { checkPasskey } from './check-passkey.ts'
import type { PasskeyDeps } from './deps.ts'
import { assertion } from './passkeys.schemas.ts'
import { refused, signedOut } from './refusals.ts'
import { createSlow } from './slow.ts'

/** With `again`, who is signed in shows once more that it is them. */
const query = z.object({ again: z.boolean().default(false) })

/** Signing in by a passkey: a challenge, and its answer. */
export function passkeySignInRoutes(deps: PasskeyDeps) {
  const { audit, challenges, cookie, passkeys, sessions, site } = deps
  const slow = createSlow(deps)
  return new Hono()
    .post('/auth/passkeys/sign-in/options', validate('json', query), async (c) => {
      await slow.ask(c)
      if (!c.req.valid('json').again)
        return c.json(await site.askFor(await challenges.make({ kind: 'sign-in' })), 200)
      const session = await currentSession(c, cookie, sessions)
      if (!session) throw signedOut()
      const accountId = session.account.id
      const challenge = await challenges.make({ kind: 'sign-in', accountId })
      return c.json(await site.askFor(challenge, await passkeys.list(accountId)), 200)
    })
    .post('/auth/passkeys/sign-in', validate('json', assertion), async (c) => {
      const { worked } = await slow.answer(c)
      const checked = await checkPasskey(deps, c.req.valid('json'))
      if (!checked.account) {
        const { accountId, why } = checked
        await audit.record(c, 'passkey-refused', { accountId, detail: { why } })
        throw refused()
      }
      if (!(await signIn(deps, c, checked.account, 'passkey'))) throw refused()
      await worked()
      return c.body(null, 204)
    })
}
