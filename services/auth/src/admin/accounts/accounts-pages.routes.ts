import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../../deps.ts'
import { field } from '../../pages/fields.ts'
import { pageInput } from '../../pages/page-input.ts'
import type { AdminEnv } from '../administers.ts'
import { accountsPage, seenAccountPage } from './accounts.pages.ts'
import { newRole } from './accounts.schemas.ts'
import { createAccountsList, toSeen } from './accounts.ts'
import { getAccount } from './get-account.ts'
import { changeRole } from './change-role.ts'
import { endSessions } from './end-sessions.ts'
import { readArtistIds } from './read-artist-ids.ts'

const PER_PAGE = 50
const DONE: Record<string, string> = {
  saved: 'Saved. It counts within seconds.',
  'signed-out': 'Signed out everywhere. It counts within seconds.',
}
const query = z.object({
  q: field(254).default(''),
  offset: z.coerce.number().int().min(0).max(1_000_000).catch(0),
})
const form = z.object({ role: field(20), artist_ids: field(4000).default('') })

/** Accounts, on pages for who runs the site. */
export const accountsPagesRoutes = (deps: AuthDeps) => {
  const { accounts } = deps
  const listed = createAccountsList(deps.db)
  return (
    new Hono<AdminEnv>()
      .get('/admin/accounts', pageInput('query', query), async (c) => {
        const { q, offset } = c.req.valid('query')
        const slice = { limit: PER_PAGE, offset }
        return c.html(accountsPage({ ...slice, q, ...(await listed.list(c.var.admin, q, slice)) }))
      })
      .get('/admin/accounts/:id', async (c) => {
        const { admin } = c.var
        const seen = toSeen(admin, await getAccount(accounts, c.req.param('id')))
        const done = DONE[c.req.query('done') ?? '']
        return c.html(seenAccountPage(admin, seen, { done }))
      })
      .post('/admin/accounts/:id', pageInput('form', form), async (c) => {
        const { admin } = c.var
        const { role, artist_ids } = c.req.valid('form')
        const id = c.req.param('id')
        const account = await getAccount(accounts, id)
        const read = newRole.safeParse({ role, artist_ids: readArtistIds(artist_ids) })
        if (!read.success) {
          const [mistake] = read.error.issues
          const wrong = `${mistake?.path[0] === 'role' ? 'The role' : 'The list of artists'} ${mistake?.message}.`
          return c.html(
            seenAccountPage(admin, toSeen(admin, account), { wrong, artists: artist_ids }),
            400,
          )
        }
        await changeRole(deps, c, admin.id, id, {
          role: read.data.role,
          artistIds: read.data.artist_ids,
        })
        return c.redirect(`/admin/accounts/${id}?done=saved`, 303)
      })
      // Where who had to sign in again comes back to.
      .get('/admin/accounts/:id/sign-out', (c) =>
        c.redirect(`/admin/accounts/${encodeURIComponent(c.req.param('id'))}`, 303),
      )
      .post('/admin/accounts/:id/sign-out', async (c) => {
        const id = c.req.param('id')
        await endSessions(deps, c, c.var.admin, id)
        return c.redirect(`/admin/accounts/${id}?done=signed-out`, 303)
      })
  )
}
