import { languages, layouts, themes } from '@busker/player/demo/choices'
import { readConfiguration } from '@busker/player/demo/configuration'
import { type DemoScript, bundleScript, demoScripts } from '@busker/player/demo/bundle-scripts'
import { covers } from '@busker/player/demo/covers'
import { recipes } from '@busker/player/demo/recipes'
import { LONGEST_SECONDS, silence } from '@busker/player/demo/silence'
import { states } from '@busker/player/demo/states'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { type CollectionType } from '../collections.ts'
import { createFeatured } from '../demo/featured.ts'
import { emptyLibrary } from '../demo/empty-library.ts'
import type { GatewayDeps } from '../deps.ts'
import { PERSONAL, accountLinks } from '../pages/account-links.ts'
import { type Asset, sendAsset, toAsset } from '../pages/asset.ts'
import { nothingPage } from '../pages/missing-page.ts'
import { pageSecurity } from '../pages/security.ts'
import { configuratorPage } from './configurator-page.ts'
import { embedSitePage } from './embed-site-page.ts'
import { recipePage, recipesPage } from './recipe-pages.ts'
import siteCss from './site.css' with { type: 'text' }
import { statePage, statesPage, widths } from './states-pages.ts'

const OFFERED = 6
const SCRIPT = 'text/javascript; charset=utf-8'

const findQuery = z.object({ find: z.string().trim().max(256).catch('').default('') })
const shownQuery = z.object({
  state: z.string().max(64).catch('').default(''),
  layout: z.enum(layouts).catch('auto').default('auto'),
  theme: z.enum(themes).catch('auto').default('auto'),
  lang: z
    .enum(['', ...languages.map(({ tag }) => tag)])
    .catch('')
    .default(''),
  width: z
    .enum(['', ...widths])
    .catch('')
    .default(''),
})
const silenceQuery = z.object({
  seconds: z.coerce.number().min(1).max(LONGEST_SECONDS).default(60),
})

/** The pages about embedding: to choose and copy, to follow step by step, to see every state. */
export function embedSiteRoutes(deps: GatewayDeps) {
  const { library, collections, framing, who, publicUrl } = deps
  const account = accountLinks(who)
  const findFeatured = createFeatured(collections)
  const style = toAsset(siteCss, 'text/css; charset=utf-8')
  const pictures = new Map(
    Object.entries(covers).map(([name, svg]) => [name, toAsset(svg, 'image/svg+xml')]),
  )
  const scripts = new Map<DemoScript, Promise<Asset>>()
  /** Made when the first one asks for it. */
  const scriptOf = (name: DemoScript) => {
    const made = scripts.get(name) ?? bundleScript(name).then((text) => toAsset(text, SCRIPT))
    scripts.set(name, made)
    return made
  }
  const secured = pageSecurity("'self'", "'self'")

  /** The music that is asked for, else what the front page plays; and what there is besides. */
  async function musicFor(asked: string, find: string) {
    const [type, id = ''] = asked.split('/')
    const [albums, playlists, wanted] = await Promise.all([
      library.albums({ limit: OFFERED, offset: 0 }),
      library.playlists(OFFERED),
      asked ? collections.find(type as CollectionType, id) : undefined,
    ])
    const chosen = wanted ?? (await findFeatured(playlists, albums))
    if (!find) return { chosen, offered: [...playlists.cards, ...albums.cards].slice(0, OFFERED) }
    const found = await library.search(find)
    return { chosen, offered: [...found.playlists, ...found.albums, ...found.tracks] }
  }

  const app = new Hono()
    .get('/embed', secured, validate('query', findQuery), async (c) => {
      const { find } = c.req.valid('query')
      const asked = readConfiguration(new URL(c.req.url).searchParams)
      const [{ chosen: collection, offered }, right, needsKey] = await Promise.all([
        musicFor(asked.music, find),
        account(c),
        framing.needsKey(),
      ])
      if (!collection) {
        const description = 'There is no music to embed yet.'
        const body = html`${emptyLibrary}`
        const page = embedSitePage({ at: '/embed', title: 'Embed music', description, right, body })
        return c.html(page, 200, PERSONAL)
      }
      const chosen = { ...asked, music: `${collection.type}/${collection.id}` }
      const shown = { site: publicUrl, chosen, collection, offered, find, needsKey, right }
      return c.html(configuratorPage(shown), 200, PERSONAL)
    })
    .get('/embed/recipes', secured, async (c) =>
      c.html(recipesPage(await account(c)), 200, PERSONAL),
    )
    .get('/embed/recipes/:name', secured, async (c) => {
      const name = c.req.param('name')
      const recipe = Object.hasOwn(recipes, name) ? recipes[name] : undefined
      const [{ chosen }, right] = await Promise.all([musicFor('', ''), account(c)])
      if (!recipe) return c.html(nothingPage(right), 404, PERSONAL)
      const music = chosen ? `${chosen.type}/${chosen.id}` : 'playlist/ID'
      const example = { site: publicUrl, title: chosen?.title ?? 'Music', music }
      return c.html(recipePage(name, recipe, example, right), 200, PERSONAL)
    })
    .get('/embed/states', secured, validate('query', shownQuery), async (c) => {
      const { state: name, ...shown } = c.req.valid('query')
      if (!name) return c.html(statesPage(shown, await account(c)), 200, PERSONAL)
      const state = Object.hasOwn(states, name) ? states[name] : undefined
      if (!state) return c.html(nothingPage(await account(c)), 404, PERSONAL)
      return c.html(statePage(name, state, shown), 200, { 'Cache-Control': 'no-cache' })
    })
    .get('/embed/states/silence.wav', validate('query', silenceQuery), (c) =>
      silence(c.req.valid('query').seconds, c.req.header('range')),
    )
    .get('/embed/site.css', (c) => sendAsset(c, style))
  for (const [name, picture] of pictures)
    app.get(`/embed/states/${name}`, (c) => sendAsset(c, picture))
  for (const name of demoScripts)
    app.get(`/embed/${name}`, async (c) => sendAsset(c, await scriptOf(name)))
  return app
}
