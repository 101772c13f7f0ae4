import { transform } from '@astrojs/compiler'
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'
import { bundleApp, examplesOn, heardPast, pageWith } from '../../test/recipes.ts'

setDefaultTimeout(60_000)

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds()
})
afterAll(() => embeds.stop())

const recipe = (name: string, language?: string) =>
  examplesOn(`${embeds.site}/embed/recipes/${name}`, language)

const bare = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`

test('the examples of plain HTML play where they are pasted, and the page steers the player', async () => {
  const [paste = '', frame = '', ask = '', steer = ''] = await recipe('html', 'html')
  const host = embeds.host({ '/': bare(paste + steer), '/frame': bare(frame), '/ask': bare(ask) })
  const { page, context, wrong } = await embeds.visit(host)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardPast(page, 0.2)
  const before = await page.title()
  await page.getByRole('button', { name: 'Next', exact: true }).first().click()
  await page.waitForFunction((title) => document.title !== title, before)

  await page.goto(`${host}/frame`)
  await page.frameLocator('iframe').getByRole('button', { name: 'Play', exact: true }).click()
  await page.frameLocator('iframe').getByRole('button', { name: 'Pause', exact: true }).waitFor()

  // Not what the page before asked for last.
  await page.goto('about:blank')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${host}/ask`)
  expect(asked.filter((url) => url.startsWith(embeds.site))).toEqual([])
  await page.getByRole('button', { name: /^Play “/ }).click()
  await heardPast(page, 0.2)
  expect(wrong).toEqual([])
  await context.close()
})

test('the policy of the recipe for plain HTML lets the player work', async () => {
  const [paste = ''] = await recipe('html', 'html')
  const [policy = ''] = await recipe('html', 'text')
  const host = embeds.host({ '/': bare(paste) }, `default-src 'none'; ${policy}`)
  const { page, context, wrong } = await embeds.visit(host)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardPast(page, 0.2)
  expect(wrong).toEqual([])
  await context.close()
})

test('the components of the recipe for React play, and hear what plays', async () => {
  const [music = '', nowPlaying = ''] = await recipe('react', 'jsx')
  const mount = (name: string) => `import { createRoot } from 'react-dom/client'
    import { ${name} } from './${name}.jsx'
    createRoot(document.getElementById('root')).render(<${name} />)`
  const [first, second] = await Promise.all([
    bundleApp({ 'main.jsx': mount('Music'), 'Music.jsx': music }),
    bundleApp({ 'main.jsx': mount('NowPlaying'), 'NowPlaying.jsx': nowPlaying }),
  ])
  const host = embeds.host({ '/': pageWith(first), '/now': pageWith(second) })
  const { page, context, wrong } = await embeds.visit(host)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardPast(page, 0.2)

  await page.goto(`${host}/now`)
  const title = page.locator('#root > p')
  await page.waitForFunction(() => document.querySelector('#root > p')?.textContent)
  const before = (await title.textContent()) ?? ''
  await page.locator('#root > button').click()
  await page.waitForFunction(
    (text) => document.querySelector('#root > p')?.textContent !== text,
    before,
  )
  expect(wrong).toEqual([])
  await context.close()
})

test('row 37: the player of the recipe for Turbo plays on from page to page', async () => {
  const [layout = '', links = ''] = await recipe('turbo', 'html')
  const [script = '', element = ''] = layout.split('\n')
  const turbo = await bundleApp({ 'main.jsx': `import '@hotwired/turbo'` })
  const other = links.replaceAll(/\/(playlist|album)\/\w{22}/g, `/album/${embeds.album}`)
  const pageOf = (title: string, body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
      <script type="module">${turbo}</script></head>
      <body><h1>${title}</h1>${body}${script}${element}</body></html>`
  const host = embeds.host({
    '/': pageOf('Home', '<a href="/about">About</a>'),
    '/about': pageOf('About', `<a href="/">Home</a> ${other}`),
    '/none': '<!doctype html><title>None</title><h1>None</h1>',
  })
  const { page, context, wrong } = await embeds.visit(host)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardPast(page, 0.3)
  await page.evaluate(() => {
    const heard = { pauses: 0, gaps: [] as number[], last: 0 }
    document.addEventListener('busker-pause', () => heard.pauses++)
    Object.assign(window, { heard, same: document.querySelector('busker-player') })
  })
  for (const [link, title] of [
    ['About', 'About'],
    ['Home', 'Home'],
    ['About', 'About'],
  ] as const) {
    const before = await page.evaluate(() => document.querySelector('busker-player')!.currentTime)
    await page.getByRole('link', { name: link, exact: true }).click()
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, title)
    await heardPast(page, before + 0.3)
  }
  expect(
    await page.evaluate(() => {
      const { heard, same } = window as unknown as { heard: { pauses: number }; same: Element }
      return [heard.pauses, same === document.querySelector('busker-player')]
    }),
  ).toEqual([0, true])

  await page.getByRole('link', { name: 'Play this' }).click()
  await page.waitForFunction(
    (id) => document.querySelector('busker-player')?.list?.url.endsWith(id),
    embeds.album,
  )
  await heardPast(page, 0.1)
  expect(wrong).toEqual([])
  await context.close()
})

test('row 37: the layout of the recipe for Astro compiles, and its player is kept by name', async () => {
  const [layout = '', single = ''] = await recipe('astro', 'astro')
  const compiled = await transform(layout, { filename: '/src/layouts/Layout.astro' })
  expect(compiled.diagnostics).toEqual([])
  // `transition:persist="music"` is this attribute in the page, which the router looks for.
  expect(compiled.code).toMatch(/data-astro-transition-persist/)
  expect(compiled.code).toContain(`${embeds.site}/player.js`)
  expect(compiled.scripts).toEqual([])
  expect((await transform(single, { filename: '/src/pages/music.astro' })).diagnostics).toEqual([])
})

test('the addresses of the recipes for WordPress, Ghost and Notion lead to a player', async () => {
  for (const name of ['wordpress', 'ghost']) {
    const [address = ''] = await recipe(name, 'text')
    const answer = await fetch(`${embeds.site}/oembed?${new URLSearchParams({ url: address })}`)
    expect((await answer.json()).html).toContain('<iframe src=')
  }
  const [notion = '', dark = ''] = await recipe('notion', 'text')
  const { page, context, wrong } = await embeds.visit(
    embeds.host({
      '/': bare(
        `<iframe src="${notion}" width="600" height="420" sandbox="allow-scripts"></iframe><iframe src="${dark}"></iframe>`,
      ),
    }),
  )
  const first = page.frameLocator('iframe').first()
  await first.getByRole('button', { name: 'Play', exact: true }).click()
  await first.getByRole('button', { name: 'Pause', exact: true }).waitFor()
  expect(wrong).toEqual([])
  await context.close()
})
