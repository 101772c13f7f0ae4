import { expect, test } from 'bun:test'
import type { Page } from 'playwright-core'
import { setUp } from '../test/set-up.ts'
import { violations } from '../test/violations.ts'
import { heardUntil, loaded } from '../test/visit.ts'

const stage = setUp()

const open = async (query: string, options = {}) => {
  stage.gateway.log.requests.length = 0
  const visited = await stage.open(`music=${query}`, options)
  await loaded(visited.page)
  return visited
}
const asked = (what: RegExp) => stage.gateway.log.requests.filter((request) => what.test(request))
const current = (page: Page) => page.locator('busker-lyrics [aria-current]')
const ailments = (page: Page) => violations(page, 'busker-player')

test('row 33: words that are sung are lit line by line, and a press on a line goes there', async () => {
  const { page, context, complaints } = await open('playlist/sung')
  expect(asked(/lyrics|waveform/)).toEqual([])
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await page.getByRole('button', { name: 'Lyrics' }).click()
  await page.getByRole('list', { name: 'Lyrics' }).waitFor()
  await page.getByRole('button', { name: 'Two by two' }).click()
  await heardUntil(page, 0, 2.6)
  expect(
    await page.evaluate(() => document.querySelector('busker-player')!.currentTime),
  ).toBeLessThan(9)
  await current(page).filter({ hasText: 'Line' }).waitFor()
  expect(await current(page).count()).toBe(1)
  await page.getByRole('button', { name: 'Line 30 of the song' }).click()
  await current(page).filter({ hasText: 'Line 30' }).waitFor()
  await page.waitForFunction(() => {
    const lyrics = document
      .querySelector('busker-player')!
      .shadowRoot!.querySelector('busker-lyrics')!
    const [seen, line] = [lyrics, lyrics.shadowRoot!.querySelector('[aria-current]')!].map((one) =>
      one.getBoundingClientRect(),
    )
    return line!.top >= seen!.top && line!.bottom <= seen!.bottom
  })
  expect(await ailments(page)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('lyrics are walked through by the arrow keys, and Enter goes to a line', async () => {
  const { page, context } = await open('playlist/sung&lyrics')
  const first = page.locator('busker-lyrics button').first()
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('busker-player')!.currentTime === 2)
  await page.keyboard.press('End')
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      return at?.textContent?.trim()
    })
  expect(await focused()).toBe('Line 42 of the song')
  expect(await page.locator('busker-lyrics button[tabindex="0"]').count()).toBe(1)
  await context.close()
})

test('words without times are shown in their language and direction; a song without says so', async () => {
  const { page, context, complaints } = await open('playlist/sung&lyrics')
  await page.evaluate(() => document.querySelector('busker-player')!.skipTo(1))
  const plain = page.getByRole('region', { name: 'Lyrics' })
  await plain.waitFor()
  expect(await plain.getAttribute('lang')).toBe('ar')
  expect(await plain.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
  expect(await ailments(page)).toEqual([])
  await page.evaluate(() => document.querySelector('busker-player')!.skipTo(2))
  await page.getByText('This track has no lyrics here.').waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('row 32: the waveform is asked for when music plays, and moves nothing on the page', async () => {
  const { page, context, complaints } = await open('playlist/sung')
  const places = () =>
    page.evaluate(() =>
      ['busker-scrubber', 'busker-transport', 'busker-queue'].map((name) =>
        JSON.stringify(
          document
            .querySelector('busker-player')!
            .shadowRoot!.querySelector(name)!
            .getBoundingClientRect(),
        ),
      ),
    )
  const before = await places()
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await page.locator('busker-waveform svg').waitFor({ state: 'attached' })
  expect(asked(/waveform/)).toEqual(['GET /player-waveform.js', 'GET /v1/tracks/g1/waveform'])
  expect(await places()).toEqual(before)
  await page.getByRole('slider', { name: 'Position' }).focus()
  await page.keyboard.press('PageUp')
  await heardUntil(page, 0, 12)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 28: the player speaks the language of its page, then its own', async () => {
  const { page, context, complaints } = await open('playlist/sung&lang=ar', { locale: 'fr-FR' })
  await page.getByRole('button', { name: 'تشغيل', exact: true }).waitFor()
  expect(asked(/player-..\.js/)).toEqual(['GET /player-ar.js'])
  await page.getByText('٣ مقاطع').or(page.getByText('3 مقاطع')).waitFor()
  const card = page.locator('busker-player section')
  expect([await card.getAttribute('dir'), await card.getAttribute('lang')]).toEqual(['rtl', 'ar'])
  expect(await ailments(page)).toEqual([])
  await page.evaluate(() => document.querySelector('busker-player')!.setAttribute('lang', 'ja'))
  await page.getByRole('button', { name: '再生', exact: true }).waitFor()
  expect(await card.getAttribute('dir')).toBe('ltr')
  await page.evaluate(() => document.querySelector('busker-player')!.setAttribute('lang', 'en'))
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('a page without a language is spoken to in the browser’s', async () => {
  const { page, context } = await open('playlist/sung&lang=', { locale: 'de-AT' })
  await page.getByRole('button', { name: 'Wiedergabe', exact: true }).waitFor()
  await page.getByText('3 Titel').waitFor()
  await context.close()
})
