import { isFolder } from '@busker/mail/problems'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../../deps.ts'
import { field } from '../../pages/fields.ts'
import { pageInput } from '../../pages/page-input.ts'
import { readArtistIds } from '../accounts/read-artist-ids.ts'
import { roleProblem } from '../accounts/role-problem.ts'
import type { AdminEnv } from '../administers.ts'
import { invitationsPage } from './invitations.pages.ts'
import { newInvitation } from './invitations.schemas.ts'
import { invite, withdraw } from './invite.ts'
import { listInvitations } from './open-invitations.ts'

const NO_MAIL =
  'There is no mail server: the letter is a file in the data folder. Hand the link on yourself.'
const NEWEST = { limit: 100, offset: 0 }
const form = z.object({
  email: field(254).default(''),
  role: field(20).default('listener'),
  artist_ids: field(4000).default(''),
  /** The id of one that is to be withdrawn instead. */
  withdraw: field(64).optional(),
})

/** Invitations, on a page for who runs the site. */
export const invitationsPagesRoutes = (deps: AuthDeps) => {
  type Told = Parameters<typeof invitationsPage>[3]
  const show = async (c: Context<AdminEnv>, told?: Told, status: 200 | 201 | 400 = 200) => {
    const { items, total } = await listInvitations(deps.db, NEWEST)
    return c.html(invitationsPage(c.var.admin, items, total, told), status)
  }
  return new Hono<AdminEnv>()
    .get('/admin/invitations', (c) => {
      const done = c.req.query('done')
      const told = {
        withdrawn: { done: 'The invitation is withdrawn.' },
        sent: { done: 'The invitation is on its way.' },
      }
      return show(c, done === 'withdrawn' || done === 'sent' ? told[done] : {})
    })
    .post('/admin/invitations', pageInput('form', form), async (c) => {
      const { admin } = c.var
      const typed = c.req.valid('form')
      if (typed.withdraw !== undefined) {
        await withdraw(deps, c, admin.id, typed.withdraw)
        return c.redirect('/admin/invitations?done=withdrawn', 303)
      }
      const given = {
        email: typed.email.trim() || null,
        role: typed.role,
        artist_ids: readArtistIds(typed.artist_ids),
      }
      const read = newInvitation.safeParse(given)
      if (!read.success) {
        const [mistake] = read.error.issues
        const wrong =
          mistake?.path[0] === 'email'
            ? ({ field: 'email', wrong: 'This is no e-mail address.' } as const)
            : mistake && roleProblem(mistake, given)
        return show(c, { wrong, typed: { ...typed, artists: typed.artist_ids } }, 400)
      }
      const { link } = await invite(deps, c, admin.id, read.data)
      const isWritten = read.data.email !== null
      if (isWritten && !isFolder(deps.config.MAIL_URL))
        return c.redirect('/admin/invitations?done=sent', 303)
      // No redirect: the link is in this answer and nowhere else.
      return show(c, { link, done: isWritten ? NO_MAIL : undefined }, 201)
    })
}
