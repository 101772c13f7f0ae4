import { ID_PATTERN } from '@busker/contracts/ids'
import { ApiError } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AuthDeps } from '../deps.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { mayManageEmbeds } from '../rights.ts'
import { type SessionEnv, withSession } from '../sign-in/with-session.ts'
import { emptyForm, formFields, readForm, toForm } from './embed-key-form.ts'
import { manageEmbedKeys } from './manage-embed-keys.ts'
import { keyPage, keysPage, nothingHerePage } from './pages.ts'

const HERE = '/account/embed-keys'
const GONE = 'There is no such key; it may have been removed.'

const whoManages = createMiddleware<SessionEnv>(async (c, next) => {
  const { session } = c.var
  if (!mayManageEmbeds(session.account))
    return c.html(nothingHerePage(session, 'Only the owner and admins manage embed keys.'), 403)
  await next()
})

/** The pages on which the owner and admins manage embed keys. They need no JavaScript. */
export function embedKeysPages(
  deps: Pick<AuthDeps, 'db' | 'audit' | 'sessions' | 'cookie' | 'own' | 'settings'>,
) {
  const { own } = deps
  const keys = manageEmbedKeys(deps)
  const listed = async () => ({
    keys: await keys.list(),
    embeds: (await deps.settings.get()).embeds,
  })
  const find = async (id: string) => (ID_PATTERN.test(id) ? keys.find(id) : undefined)
  return new Hono<SessionEnv>()
    .basePath(HERE)
    .use(ownPagesOnly(own), pageSecurity, withSession(deps), whoManages)
    .get('/', async (c) => {
      const done = c.req.query('removed') === undefined ? undefined : 'The key is removed.'
      return c.html(keysPage(c.var.session, await listed(), emptyForm, { done }))
    })
    .post('/', validate('form', formFields), async (c) => {
      const { session } = c.var
      const form = c.req.valid('form')
      const { body, complaint: wrong, field } = readForm(form)
      if (!body) return c.html(keysPage(session, await listed(), form, { wrong, field }), 400)
      try {
        const made = await keys.create(c, session.account.id, body)
        return c.redirect(`${HERE}/${made.id}?made`, 303)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        const page = keysPage(session, await listed(), form, { wrong: error.message })
        return c.html(page, error.status)
      }
    })
    .get('/:id', async (c) => {
      const { session } = c.var
      const key = await find(c.req.param('id'))
      if (!key) return c.html(nothingHerePage(session, GONE), 404)
      const made = c.req.query('made') === undefined ? undefined : 'The key is made.'
      const done = c.req.query('saved') === undefined ? made : 'Saved. It counts within seconds.'
      return c.html(keyPage(session, own, key, toForm(key), { done }))
    })
    .post('/:id', validate('form', formFields), async (c) => {
      const { session } = c.var
      const key = await find(c.req.param('id'))
      if (!key) return c.html(nothingHerePage(session, GONE), 404)
      const form = c.req.valid('form')
      const { body, complaint: wrong, field } = readForm(form)
      if (!body) return c.html(keyPage(session, own, key, form, { wrong, field }), 400)
      await keys.change(c, session.account.id, key.id, body)
      return c.redirect(`${HERE}/${key.id}?saved`, 303)
    })
    .post('/:id/remove', async (c) => {
      const key = await find(c.req.param('id'))
      if (key) await keys.remove(c, c.var.session.account.id, key.id)
      return c.redirect(`${HERE}?removed`, 303)
    })
}
