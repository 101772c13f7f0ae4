import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Account } from '../../accounts/accounts.repository.ts'
import type { AuthDeps } from '../../deps.ts'
import { field } from '../../pages/fields.ts'
import { pageInput } from '../../pages/page-input.ts'
import type { AdminEnv } from '../administers.ts'
import { accountsPage, seenAccountPage } from './accounts.pages.ts'
import { newRole } from './accounts.schemas.ts'
import { createAccountsList, toSeen } from './accounts.ts'
import { getAccount } from './get-account.ts'
import { changeRole } from './change-role.ts'
import { countWays } from './count-ways.ts'
import { endSessions } from './end-sessions.ts'
import { readArtistIds } from './read-artist-ids.ts'
import { roleProblem } from './role-problem.ts'
import { sendReset } from './send-reset.ts'
import { suspend } from './suspend.ts'

const PER_PAGE = 50
const DONE = new Map(
  Object.entries({
    saved: 'Saved. It counts within seconds.',
    'signed-out': 'Signed out everywhere. It counts within seconds.',
    'letter-sent': 'The letter is on its way.',
    suspended: 'The account is suspended. It counts within seconds.',
    restored: 'The account is restored.',
  }),
)
const query = z.object({
  q: field(254).default(''),
  offset: z.coerce.number().int().min(0).max(1_000_000).catch(0),
})
const form = z.object({ role: field(20), artist_ids: field(4000).default('') })

/** Accounts, on pages for who runs the site. */
export const accountsPagesRoutes = (deps: AuthDeps) => {
  const { accounts } = deps
  const listed = createAccountsList(deps.db)
  /** What is done by a button; each resolves to what the page then says. */
  const actions = {
    'sign-out': async (c: Context, admin: Account, id: string) => {
      await endSessions(deps, c, admin, id)
      return 'signed-out'
    },
    reset: async (c: Context, admin: Account, id: string) => {
      await sendReset(deps, c, admin, id)
      return 'letter-sent'
    },
    suspend: async (c: Context, admin: Account, id: string) => {
      await suspend(deps, c, admin.id, id, true)
      return 'suspended'
    },
    restore: async (c: Context, admin: Account, id: string) => {
      await suspend(deps, c, admin.id, id, false)
      return 'restored'
    },
  }
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
        const done = DONE.get(c.req.query('done') ?? '')
        return c.html(seenAccountPage(admin, seen, await countWays(deps, seen.id), { done }))
      })
      .post('/admin/accounts/:id', pageInput('form', form), async (c) => {
        const { admin } = c.var
        const { role, artist_ids } = c.req.valid('form')
        const id = c.req.param('id')
        const account = await getAccount(accounts, id)
        const given = { role, artist_ids: readArtistIds(artist_ids) }
        const read = newRole.safeParse(given)
        if (!read.success) {
          const [mistake] = read.error.issues
          const wrong = mistake && roleProblem(mistake, given)
          const typed = { role, artists: artist_ids }
          const seen = toSeen(admin, account)
          const ways = await countWays(deps, id)
          return c.html(seenAccountPage(admin, seen, ways, { wrong, typed }), 400)
        }
        await changeRole(deps, c, admin.id, id, {
          role: read.data.role,
          artistIds: read.data.artist_ids,
        })
        return c.redirect(`/admin/accounts/${id}?done=saved`, 303)
      })
      // Where who had to sign in again comes back to.
      .get('/admin/accounts/:id/:what{sign-out|reset|suspend|restore}', (c) =>
        c.redirect(`/admin/accounts/${encodeURIComponent(c.req.param('id'))}`, 303),
      )
      .post('/admin/accounts/:id/:what{sign-out|reset|suspend|restore}', async (c) => {
        const { id, what } = c.req.param()
        const done = await actions[what as keyof typeof actions](c, c.var.admin, id)
        return c.redirect(`/admin/accounts/${id}?done=${done}`, 303)
      })
  )
}
