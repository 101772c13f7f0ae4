import { describe, expect, test } from 'bun:test'
import type { Page } from 'playwright-core'
import { misplaced } from '../test/inside.ts'
import { setUp } from '../test/set-up.ts'
import { heardUntil, loaded } from '../test/visit.ts'

const stage = setUp()
const layouts = ['bar', 'compact', 'full', 'page']

/** What a console complains of by itself: the answers of a server that has nothing. */
const ours = (complaints: string[]) =>
  complaints.filter((line) => !line.startsWith('Failed to load resource'))

/** Whether `words` are there to be seen, all within the player. */
async function isSaid(page: Page, words: string | RegExp) {
  const said = page.locator('busker-player').getByText(words).first()
  await said.waitFor()
  expect(await misplaced(page)).toEqual([])
  const [inner, outer] = [
    await said.boundingBox(),
    await page.locator('busker-player').boundingBox(),
  ]
  expect(inner!.width).toBeGreaterThan(40)
  expect(inner!.height).toBeGreaterThan(10)
  expect(inner!.y).toBeGreaterThanOrEqual(outer!.y)
  expect(inner!.y + inner!.height).toBeLessThanOrEqual(outer!.y + outer!.height)
}
const press = (page: Page) => page.getByRole('button', { name: 'Play', exact: true }).click()
const untilPaused = (page: Page) =>
  page.waitForFunction(() => {
    const { paused, waiting } = document.querySelector('busker-player')!
    return paused && !waiting
  })

describe.each(layouts)('the layout %s', (layout) => {
  test.each([
    ['playlist/nope', 'This music is no longer here.'],
    ['playlist/private', 'This music is private.'],
    ['playlist/empty', 'Nothing to play yet'],
    ['somewhere/else', /The address of this player is not/],
  ])(
    'says what is wrong with %s, and takes every command without an error',
    async (music, words) => {
      const { page, context, complaints } = await stage.open(`music=${music}&layout=${layout}`)
      await isSaid(page, words)
      const after = await page.evaluate(async () => {
        const player = document.querySelector('busker-player')!
        await player.play()
        player.pause()
        await player.next()
        await player.previous()
        await player.skipTo(3)
        player.currentTime = 7
        player.more()
        const { paused, duration, queue, currentTrack, list } = player
        return { paused, duration, queue, currentTrack, total: list?.total ?? 0 }
      })
      expect(after).toEqual({
        paused: true,
        duration: 0,
        queue: [],
        currentTrack: undefined,
        total: 0,
      })
      await isSaid(page, words)
      expect(ours(complaints)).toEqual([])
      await context.close()
    },
  )

  test('says of a server that is down at the start that it does not answer, and starts when it is back', async () => {
    stage.gateway.faults.catalogDown = true
    const { page, context, complaints } = await stage.open(
      `music=playlist/evening&layout=${layout}`,
    )
    await isSaid(page, 'The music server does not answer.')
    stage.gateway.faults.catalogDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await loaded(page)
    await press(page)
    await heardUntil(page, 0, 0.2)
    expect(ours(complaints)).toEqual([])
    await context.close()
  })

  test('goes on where it was when the server was down in mid-play', async () => {
    const { page, context, complaints } = await stage.open(
      `music=playlist/evening&layout=${layout}`,
    )
    await loaded(page)
    await press(page)
    await heardUntil(page, 0, 0.2)
    const { faults } = stage.gateway
    faults.mediaDown = faults.grantsDown = faults.catalogDown = true
    await page.evaluate(() => void (document.querySelector('busker-player')!.currentTime = 190))
    await isSaid(page, 'The connection was lost. Trying again…')
    faults.mediaDown = faults.grantsDown = faults.catalogDown = false
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await heardUntil(page, 0, 190.3)
    await page.getByRole('status').filter({ hasNotText: 'lost' }).waitFor({ state: 'attached' })
    expect(ours(complaints)).toEqual([])
    await context.close()
  })

  test.each([
    ['playlist/gone', 'This track is not available.'],
    ['track/f4', 'This track is not available.'],
  ])(
    'says that the only track of %s was deleted, stops, and can be asked again',
    async (music, words) => {
      const { page, context, complaints } = await stage.open(`music=${music}&layout=${layout}`)
      await loaded(page)
      for (const _ of [1, 2]) {
        await press(page)
        await isSaid(page, words)
        await untilPaused(page)
      }
      expect(ours(complaints)).toEqual([])
      await context.close()
    },
  )

  test('skips a track that this country may not hear, and says so', async () => {
    const { page, context, complaints } = await stage.open(`music=playlist/abroad&layout=${layout}`)
    await loaded(page)
    await press(page)
    await isSaid(page, 'This track is not available.')
    await heardUntil(page, 1, 0.2)
    expect(ours(complaints)).toEqual([])
    await context.close()
  })

  test('says what the server says of a key that is off, and stops', async () => {
    stage.gateway.faults.keyOff = true
    const { page, context, complaints } = await stage.open(
      `music=playlist/evening&layout=${layout}`,
    )
    await loaded(page)
    await press(page)
    await isSaid(page, /EMBED_KEY_OFF/)
    await untilPaused(page)
    stage.gateway.faults.keyOff = false
    await press(page)
    await heardUntil(page, 0, 0.2)
    expect(ours(complaints)).toEqual([])
    await context.close()
  })

  test('plays ten thousand tracks from the first and from the last that is known', async () => {
    const { page, context, complaints } = await stage.open(`music=playlist/huge&layout=${layout}`)
    await loaded(page)
    await press(page)
    await heardUntil(page, 0, 0.2)
    await page.evaluate(() => document.querySelector('busker-player')!.skipTo(99))
    await heardUntil(page, 99, 0.2)
    await page.evaluate(() => document.querySelector('busker-player')!.next())
    await heardUntil(page, 100, 0.2)
    expect(await misplaced(page)).toEqual([])
    expect(ours(complaints)).toEqual([])
    await context.close()
  })
})

test('a player that its page moves in mid-play plays on; one that comes back later plays again where it was', async () => {
  const { page, context, complaints } = await stage.open('music=playlist/evening')
  await loaded(page)
  await press(page)
  await heardUntil(page, 0, 0.5)
  const moved = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    const before = player.currentTime
    const box = document.createElement('div')
    document.body.append(box)
    box.append(player)
    await new Promise((done) => setTimeout(done, 400))
    return { paused: player.paused, went: player.currentTime > before }
  })
  expect(moved).toEqual({ paused: false, went: true })
  const at = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    player.currentTime = 60
    player.remove()
    await new Promise((done) => setTimeout(done, 100))
    document.body.append(player)
    return player.paused
  })
  expect(at).toBe(true)
  await press(page)
  await heardUntil(page, 0, 60.2)
  expect(complaints).toEqual([])
  await context.close()
})

test.each(['before its list is there', 'before its sound is there'])(
  'a player that is removed %s leaves no error behind',
  async (when) => {
    const { page, context, complaints } = await stage.open('music=playlist/evening')
    if (when.includes('sound')) await loaded(page)
    await page.evaluate((early) => {
      const player = document.querySelector('busker-player')!
      if (early) {
        const again = player.cloneNode() as typeof player
        player.replaceWith(again)
        again.remove()
      } else {
        void player.play()
        player.remove()
      }
    }, when.includes('list'))
    await page.waitForTimeout(700)
    expect(complaints).toEqual([])
    await context.close()
  },
)
