import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { wrongWith } from '../../test/axe.ts'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'
import { heardPast } from '../../test/recipes.ts'

setDefaultTimeout(120_000)

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds()
})
afterAll(() => embeds.stop())

const open = (path: string, options = {}) => embeds.visit(embeds.site + path, options)
const bare = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`
const play = { name: 'Play', exact: true }

/** Where the links of a page lead that match, each once. */
async function linksOn(path: string, pattern: RegExp) {
  const text = await (await fetch(embeds.site + path)).text()
  return [...new Set([...text.matchAll(pattern)].map(([, link = '']) => link))]
}

test('somebody chooses an album, hears it, and the copied snippet plays on a page elsewhere', async () => {
  const { page, context, wrong, requests } = await open('/embed', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByRole('searchbox', { name: 'Search for music' }).fill('night bus')
  await page.getByRole('radio', { name: /Night Bus Geometry/ }).check()
  await page.getByRole('radio', { name: 'Compact', exact: true }).check()
  await page.getByRole('radio', { name: 'Dark', exact: true }).check()
  await page.getByLabel('First track').fill('2')
  await page.locator('.try').getByRole('button', play).click()
  await heardPast(page, 0.3)
  const preview = await page.evaluate(() => {
    const { currentIndex, theme, layout, offsetHeight } = document.querySelector('busker-player')!
    return { currentIndex, theme, layout, offsetHeight }
  })
  expect(preview).toEqual({ currentIndex: 1, theme: 'dark', layout: 'compact', offsetHeight: 152 })

  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.waitForSelector('[role=status]:text("Copied")', { state: 'attached' })
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`src="${embeds.site}/album/${embeds.album}"`)
  expect(requests.filter((url) => !url.startsWith(embeds.site))).toEqual([])
  expect(wrong).toEqual([])
  expect(await context.cookies()).toEqual([])
  const address = page.url()
  await context.close()

  const elsewhere = await embeds.visit(embeds.host({ '/': bare(copied) }))
  await elsewhere.page.getByRole('button', play).click()
  await heardPast(elsewhere.page, 0.3)
  const row = () => document.querySelector('busker-player')!.currentIndex
  expect(await elsewhere.page.evaluate(row)).toBe(1)
  expect(elsewhere.wrong).toEqual([])
  await elsewhere.context.close()

  const again = await embeds.visit(address)
  expect(await again.page.locator('#snippet').textContent()).toBe(copied)
  expect(await again.page.getByRole('radio', { name: 'Dark', exact: true }).isChecked()).toBe(true)
  await again.context.close()
})

test('music that is chosen while a search is under way stays chosen', async () => {
  const { page, context } = await open('/embed')
  const held = Promise.withResolvers<void>()
  await page.route(/embed\?find=/, async (route) => {
    await held.promise
    await route.continue()
  })
  const asked = page.waitForRequest(/embed\?find=/)
  await page.getByRole('searchbox', { name: 'Search for music' }).fill('night bus')
  await asked
  await page.getByRole('radio', { name: /Night Bus Geometry/ }).check()
  const answered = page.waitForResponse((response) => response.url().includes(embeds.album))
  held.resolve()
  await (await answered).finished()
  await page.waitForFunction(() => document.querySelectorAll('#music [name=music]').length < 4)
  expect(await page.getByRole('radio', { name: /Night Bus Geometry/ }).isChecked()).toBe(true)
  await context.close()
})

test.each([
  ['accent, size, language', 'colour=own&accent=%23ffcc00&width=400&height=360&lang=de'],
  ['asked first', 'consent=on&time=5'],
  ['played at once', 'autoplay=on&start=2&time=3'],
  ['a frame', 'kind=iframe&layout=bar&theme=light&start=2'],
])('the snippet for %s plays on a page elsewhere as it was chosen', async (_, query) => {
  const { page, context } = await open(`/embed?${query}`)
  const snippet = (await page.locator('#snippet').textContent()) ?? ''
  await context.close()
  const elsewhere = await embeds.visit(embeds.host({ '/': bare(snippet) }))
  const chosen = new URLSearchParams(query)
  if (chosen.get('kind') === 'iframe') {
    const frame = elsewhere.page.frameLocator('iframe')
    await frame.getByRole('button', play).click()
    await frame.getByRole('button', { name: 'Pause', exact: true }).waitFor()
    expect(await elsewhere.page.locator('iframe').evaluate((one) => one.clientHeight)).toBe(80)
  } else {
    if (!chosen.has('autoplay')) await elsewhere.page.getByRole('button').nth(0).waitFor()
    if (chosen.has('consent')) await elsewhere.page.getByRole('button', { name: /^Play “/ }).click()
    else if (!chosen.has('autoplay'))
      await elsewhere.page.evaluate(() => document.querySelector('busker-player')!.play())
    await heardPast(elsewhere.page, Number(chosen.get('time') ?? 0) + 0.2)
    const seen = await elsewhere.page.evaluate(() => {
      const player = document.querySelector('busker-player')!
      return {
        row: player.currentIndex,
        width: player.clientWidth,
        height: player.clientHeight,
        accent: getComputedStyle(player).getPropertyValue('--busker-accent'),
        speaks: player.shadowRoot!.querySelector('[part=player]')?.getAttribute('lang'),
      }
    })
    expect(seen.row).toBe(Number(chosen.get('start') ?? 1) - 1)
    if (chosen.has('width'))
      expect(seen).toMatchObject({ width: 400, height: 360, accent: '#ffcc00', speaks: 'de' })
  }
  expect(elsewhere.wrong).toEqual([])
  await elsewhere.context.close()
})

test('the preview follows each choice at once, also between element and frame', async () => {
  const { page, context, wrong } = await open('/embed')
  const kind = (name: string) => page.getByRole('radio', { name, exact: true }).check()
  await kind('Notion')
  await page.locator('.try iframe').waitFor()
  expect(await page.getByLabel('Width').isVisible()).toBe(false)
  expect(await page.locator('#snippet').textContent()).toMatch(/\/embed\/playlist\/\w{22}$/)
  await page.frameLocator('.try iframe').getByRole('button', play).waitFor()
  await kind('HTML')
  await page.getByLabel('My own accent').fill('#ffee88')
  await page.getByText('Hard to see on light pages').waitFor()
  expect(await page.locator('#snippet').textContent()).toContain(
    '--busker-accent: #ffee88; --busker-on-accent: #000000',
  )
  await page.getByLabel('Ask first').check()
  await page
    .locator('.try')
    .getByRole('button', { name: /^Play “/ })
    .click()
  await heardPast(page, 0.1)
  expect(wrong).toEqual([])
  await context.close()
})

test('without JavaScript it explains, takes choices as a form, and shows the snippet', async () => {
  const { page, context } = await open('/embed', { javaScriptEnabled: false })
  expect(await page.getByRole('button', { name: 'Copy', exact: true }).isVisible()).toBe(false)
  await page.getByRole('radio', { name: 'React', exact: true }).check()
  await page.getByRole('radio', { name: 'Dark', exact: true }).check()
  await page.getByRole('button', { name: 'Show it so' }).click()
  await page.waitForURL(/theme=dark/)
  const snippet = await page.locator('#snippet').textContent()
  expect(snippet).toContain('export function Music()')
  expect(snippet).toContain('theme="dark"')
  expect(await page.locator('busker-player .tracks li').first().isVisible()).toBe(true)
  await context.close()
})

const pages = [
  '/embed',
  '/embed?kind=iframe&consent=on&colour=own&accent=%23ffee88',
  '/embed/recipes',
  '/embed/states',
]

test('every page about embedding is without faults for axe, by day and by night', async () => {
  const recipes = await linksOn('/embed/recipes', /href="(\/embed\/recipes\/\w+)"/g)
  expect(recipes).toHaveLength(7)
  for (const path of [...pages, ...recipes]) {
    const { page, context } = await open(path, { reducedMotion: 'reduce', bypassCSP: true })
    // What stands in the frames is looked at state by state.
    expect([path, await wrongWith(page, [['iframe']])]).toEqual([path, []])
    await context.close()
  }
})

test('the pages about embedding fit every screen from 280 pixels', async () => {
  for (const width of [280, 320, 768, 1200]) {
    const { page, context } = await open('/embed', { viewport: { width, height: 800 } })
    for (const path of [
      '/embed',
      '/embed?kind=react&width=1200',
      '/embed/recipes/astro',
      '/embed/states?width=1200',
    ]) {
      await page.goto(embeds.site + path)
      const [content, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect([path, width, content]).toEqual([path, width, screen])
    }
    await context.close()
  }
})

test('every state is reached by the real player, asks nothing of the music, and breaks nothing', async () => {
  const { page, context, wrong, requests } = await open('/embed/states?state=ready')
  const states = await linksOn('/embed/states', /<h3><a href="\/embed\/states\?state=([\w-]+)/g)
  expect(states.length).toBeGreaterThan(30)
  for (const name of states) {
    await page.goto(`${embeds.site}/embed/states?state=${name}`)
    await page.waitForSelector('html[data-reached]', { state: 'attached' }).catch(() => {
      throw new Error(`The state ${name} was not reached.`)
    })
  }
  expect(requests.filter((url) => /\/v1\//.test(url) || !url.startsWith(embeds.site))).toEqual([])
  expect(wrong).toEqual([])
  await context.close()
})

test('states say what they are called after', async () => {
  const { page, context } = await open('/embed/states?state=ready')
  const see = async (state: string, text: string | RegExp) => {
    await page.goto(`${embeds.site}/embed/states?state=${state}&theme=dark&layout=full`)
    await page.getByText(text).first().waitFor()
  }
  await see('private', 'This music is private.')
  await see('not-found', 'This music is no longer here.')
  await see('unreachable', 'Try again')
  await see('empty', 'Nothing to play yet')
  await see('preview', 'Preview')
  await see('lyrics', 'Leave me the lamp and the open door')
  await see('embed-refused', 'The embed key “Fanzine” is not for pages')
  await see('right-to-left', 'فوانيس فوق النهر')
  await see('media-unsupported', 'This browser cannot play this track.')
  await page.goto(`${embeds.site}/embed/states?state=ready&width=280&layout=bar`)
  const [width, height] = await page.evaluate(() => {
    const { offsetWidth, offsetHeight } = document.querySelector('busker-player')!
    return [offsetWidth, offsetHeight]
  })
  expect([width, height]).toEqual([280, 80])
  await context.close()
})

test('in the gallery states stand in frames of their own, and sound beside each other', async () => {
  const { page, context, wrong } = await open('/embed/states')
  for (const title of ['Playing', 'Muted']) {
    const frame = page.locator(`iframe[title="${title}"]`)
    await frame.scrollIntoViewIfNeeded()
    await frame.contentFrame().locator('html[data-reached]').waitFor({ state: 'attached' })
  }
  for (const title of ['Playing', 'Muted'])
    await page
      .frameLocator(`iframe[title="${title}"]`)
      .getByRole('button', { name: 'Pause', exact: true })
      .waitFor()
  expect(wrong).toEqual([])
  await context.close()
})
