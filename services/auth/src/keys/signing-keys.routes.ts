import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import { z } from 'zod'
import { administersByToken } from '../admin/administers.ts'
import type { AuthDeps } from '../deps.ts'
import { KeySet } from './key-set.ts'

/** The keys that check tokens, for everybody; and replacing them at once when one leaked. */
export const signingKeysRoutes = ({ keys, verify, audit, accounts }: AuthDeps) => {
  const admin = administersByToken(accounts)
  return new Hono()
    .get(
      '/.well-known/jwks.json',
      operation({
        id: 'getKeySet',
        tag: 'Authorization',
        summary: 'The keys that check access tokens',
        description: 'A JSON Web Key Set (RFC 7517).',
        by: 'no-token',
        answers: { 200: KeySet },
      }),
      async (c) => c.json(await keys.keySet(), 200, { 'Cache-Control': 'public, max-age=300' }),
    )
    .post(
      '/v1/admin/signing-keys/rotate',
      operation({
        id: 'rotateSigningKeys',
        tag: 'Administration',
        summary: 'Replace the signing keys at once',
        description: 'For a key that leaked: every token so far is dead.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: z.object({ kid: z.string().describe('Which key signs from now on.') }) },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      signedIn(verify, 'admin'),
      admin,
      async (c) => {
        const kid = await keys.rotateNow()
        const { userId: accountId, clientId, sessionId } = c.var.access
        await audit.record(c, 'signing-key-rotated', {
          accountId,
          clientId,
          sessionId,
          detail: { kid },
        })
        return c.json({ kid }, 200)
      },
    )
}
