import { ownPagesOnly } from '@busker/http/own-pages-only'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import type { GatewayDeps } from '../deps.ts'
import { pageSecurity } from '../pages/security.ts'
import { profilePage } from './profile-page.ts'

const PAGE = '/account/profile'
export const PICTURE_FORM = `${PAGE}/picture`
const PERSONAL = { 'Cache-Control': 'private, no-store', Vary: 'Cookie' }

const said = z.string().max(1000).catch('')
const choice = said.transform((value) => value || null)
const ticked = z.literal('on').optional().catch(undefined)
const form = z
  .object({
    display_name: said,
    country: choice,
    locale: choice,
    filter_enabled: ticked,
    profile_public: ticked,
  })
  .transform(({ filter_enabled, profile_public, ...same }) => ({
    ...same,
    filter_enabled: filter_enabled === 'on',
    profile_public: profile_public === 'on',
  }))

type Signed = { Variables: { token: string; scopes: ReadonlySet<string> } }

/** The page of one's own profile: shown to who is signed in, sent from it alone. */
export function profilePageRoutes({ people, sessionToken, publicUrl }: GatewayDeps) {
  const signedIn = createMiddleware<Signed>(async (c, next) => {
    const session = await sessionToken(c.req.header('cookie'))
    if (!session) return c.redirect(`/sign-in?${new URLSearchParams({ next: PAGE })}`, 303)
    c.set('token', session.token)
    c.set('scopes', session.scopes)
    await next()
  })
  const show = async (
    c: Context<Signed>,
    more: Pick<Parameters<typeof profilePage>[0], 'typed' | 'wrong' | 'saved'>,
  ) => {
    const own = await people.own(c.var.token)
    // A profile is made a moment after its account.
    if (!own) return c.redirect('/', 303)
    return c.html(
      profilePage({ own, scopes: c.var.scopes, ...more }),
      more.wrong ? 400 : 200,
      PERSONAL,
    )
  }
  const done = (c: Context) => c.redirect(`${PAGE}?saved=1`, 303)

  return new Hono<Signed>()
    .use(`${PAGE}/*`, pageSecurity("'self'"), ownPagesOnly(publicUrl), signedIn)
    .get(PAGE, (c) => show(c, { saved: c.req.query('saved') === '1' }))
    .post(PAGE, async (c) => {
      const typed = form.parse(await c.req.parseBody().catch(() => ({})))
      const wrong = await people.change(c.var.token, typed)
      return wrong ? show(c, { typed, wrong: inWords(wrong) }) : done(c)
    })
    .post(PICTURE_FORM, async (c) => {
      const { picture } = await c.req.parseBody().catch((): { picture?: unknown } => ({}))
      if (!(picture instanceof File) || !picture.size)
        return show(c, { wrong: 'Choose a picture first.' })
      const wrong = await people.setPicture(c.var.token, picture)
      return wrong ? show(c, { wrong }) : done(c)
    })
    .post(`${PICTURE_FORM}/remove`, async (c) => {
      await people.removePicture(c.var.token)
      return done(c)
    })
}

const LABELS: [field: string, label: string][] = [
  ['display_name', 'The name'],
  ['country', 'The country'],
  ['locale', 'The language'],
]

/** The API names a field; the page names what stands before it. */
const inWords = (wrong: string) =>
  LABELS.reduce((text, [field, label]) => text.replace(`${field}: `, `${label} `), wrong)
