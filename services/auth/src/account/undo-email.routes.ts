import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../deps.ts'
import { code as codeField } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { undoEmail } from './undo-email.ts'
import { takenUndoPage, undoEmailPage, uselessUndoPage } from './undo-email.pages.ts'

const code = z.object({ code: codeField })

/** Where who no longer has the account takes its former address back. Nobody is signed in for it. */
export const undoEmailRoutes = (deps: AuthDeps) => {
  const { codes, cookie } = deps
  return new Hono()
    .get('/account/email/undo', pageInput('query', code), async (c) => {
      const given = c.req.valid('query').code
      const found = await codes.find('undo-email', given)
      return found?.email
        ? c.html(undoEmailPage(given, found.email))
        : c.html(uselessUndoPage(), 410)
    })
    .post('/account/email/undo', pageInput('form', code), async (c) => {
      const given = c.req.valid('form').code
      const outcome = await undoEmail(deps, c, given)
      if (outcome === 'useless') return c.html(uselessUndoPage(), 410)
      if (outcome === 'taken') {
        const { email } = (await codes.find('undo-email', given)) ?? {}
        return c.html(takenUndoPage(email ?? 'This address'), 409)
      }
      cookie.remove(c)
      // Whoever got the letter would get the one to reset, too.
      const reset = await codes.make('reset', outcome)
      return c.redirect(`/reset/finish?${new URLSearchParams({ code: reset })}`, 303)
    })
}
