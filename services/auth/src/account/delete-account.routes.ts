import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../deps.ts'
import { eraseAccount } from '../erasure/erase-account.ts'
import { field } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { mayDelete } from '../rights.ts'
import { withFreshSession } from '../sign-in/with-session.ts'
import {
  confirmationOf,
  deleteAccountPage,
  deletedPage,
  ownerStaysPage,
} from './delete-account.pages.ts'

const form = z.object({ confirmation: field(1024).default('') })

/** Where somebody deletes their account. */
export const deleteAccountRoutes = (deps: AuthDeps) =>
  new Hono()
    .get('/account/delete', withFreshSession(deps), (c) => {
      const { session } = c.var
      if (!mayDelete(session.account, session.account)) return c.html(ownerStaysPage(session), 403)
      return c.html(deleteAccountPage(session))
    })
    .post('/account/delete', withFreshSession(deps), pageInput('form', form), async (c) => {
      const { session } = c.var
      const { account } = session
      if (!mayDelete(account, account)) return c.html(ownerStaysPage(session), 403)
      const { confirmation } = c.req.valid('form')
      if (confirmation.trim().toLowerCase() !== confirmationOf(session))
        return c.html(deleteAccountPage(session, 'That is not what you were asked to type.'), 400)
      // Deleted twice at once, it is gone either way.
      await eraseAccount(deps, c, account.id)
      deps.cookie.remove(c)
      c.header('Clear-Site-Data', '"cookies", "storage"')
      return c.html(deletedPage(account.id))
    })
