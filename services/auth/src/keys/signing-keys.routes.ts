import { signedIn } from '@busker/http/access'
import { Hono } from 'hono'
import { administersByToken } from '../admin/administers.ts'
import type { AuthDeps } from '../deps.ts'

/** The keys that check tokens, for everybody; and replacing them at once when one leaked. */
export const signingKeysRoutes = ({ keys, verify, audit, accounts }: AuthDeps) => {
  const admin = administersByToken(accounts)
  return new Hono()
    .get('/.well-known/jwks.json', async (c) =>
      c.json(await keys.keySet(), 200, { 'Cache-Control': 'public, max-age=300' }),
    )
    .post('/v1/admin/signing-keys/rotate', signedIn(verify, 'admin'), admin, async (c) => {
      const kid = await keys.rotateNow()
      const { userId: accountId, clientId, sessionId } = c.var.access
      await audit.record(c, 'signing-key-rotated', {
        accountId,
        clientId,
        sessionId,
        detail: { kid },
      })
      return c.json({ kid }, 200)
    })
}
