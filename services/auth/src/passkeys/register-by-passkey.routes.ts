import { newId } from '@busker/contracts/ids'
import { validate } from '@busker/http/validate'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { deviceOf } from '../accounts/device.ts'
import { displayName } from '../register/display-name.ts'
import { findRegistration } from '../register/find-registration.ts'
import { RegistrationRefused } from '../register/refused.ts'
import { register } from '../register/register.ts'
import { nextCookie } from '../sign-in/next-cookie.ts'
import { addPasskey, readNewPasskey } from './add-passkey.ts'
import type { PasskeyDeps } from './deps.ts'
import { newCredential } from './passkeys.schemas.ts'
import { isKnown, notMade, notRegistered } from './refusals.ts'
import { createSlow } from './slow.ts'

/** From the link in the letter, and what others call its person. */
const person = z.object({
  code: z.string().min(1, 'is missing').max(256, 'is at most 256 characters'),
  display_name: displayName,
})

class PasskeyExists extends Error {}

const asError = (error: unknown) => {
  if (error instanceof RegistrationRefused) return notRegistered(error.why)
  return error instanceof PasskeyExists ? isKnown() : error
}

/** An account with a passkey and no password, for who got the letter. */
export function registerByPasskeyRoutes(deps: PasskeyDeps) {
  const { challenges, codes, site } = deps
  const slow = createSlow(deps)
  const kept = nextCookie(deps.own)
  const emailOf = async (c: Context, code: string) => {
    const { worked } = await slow.answer(c, 'code')
    const found = await findRegistration(codes, code)
    if (!found?.email) throw notRegistered('used')
    await worked()
    return found.email
  }
  return new Hono()
    .post('/auth/passkeys/register/options', validate('json', person), async (c) => {
      await slow.ask(c)
      const { code, display_name: name } = c.req.valid('json')
      const login = await emailOf(c, code)
      const id = newId()
      const challenge = await challenges.make({ kind: 'register', newAccountId: id })
      return c.json(await site.askForNew(challenge, { id, login, name }), 200)
    })
    .post(
      '/auth/passkeys/register',
      validate('json', person.extend({ credential: newCredential })),
      async (c) => {
        const { code, display_name, credential } = c.req.valid('json')
        await emailOf(c, code)
        const made = await readNewPasskey(deps, 'register', credential)
        const id = made?.asked.newAccountId
        if (!made || !id) throw notMade()
        await register(
          deps,
          c,
          { code, displayName: display_name, accountId: id },
          'passkey',
          async (account, trx) => {
            const passkey = { ...made.passkey, accountId: account.id, name: deviceOf(c) }
            if ((await addPasskey(deps, passkey, trx)) !== 'added') throw new PasskeyExists()
          },
        ).catch((error: unknown) => {
          throw asError(error)
        })
        const next = kept.get(c) ?? '/account'
        kept.forget(c)
        return c.json({ next }, 201)
      },
    )
}
