import { expect, test } from 'bun:test'
import { setUp } from '../test/set-up.ts'
import { heardUntil, loaded } from '../test/visit.ts'

const stage = setUp()
const asked = (what: RegExp) => stage.gateway.log.requests.filter((request) => what.test(request))
const SOUND = /player-(engine|gapless)\.js/

test('what brings sound is asked for when a listener comes near the player, and no permission to play', async () => {
  const { page, context, complaints } = await stage.open('music=playlist/evening')
  await loaded(page)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => scrollBy(0, 200))
  expect(asked(SOUND)).toEqual([])
  const came = Promise.all(
    ['engine', 'gapless'].map((part) => page.waitForResponse(new RegExp(`player-${part}\\.js`))),
  )
  await page.locator('busker-player').hover()
  await came
  await page.getByRole('button', { name: 'Play', exact: true }).focus()
  expect([asked(SOUND).length, asked(/grants|media/).length]).toEqual([2, 0])
  expect(complaints).toEqual([])
  await context.close()
})

test('who goes on shortly before the end hears the next track at once: it is there', async () => {
  const { page, context, complaints } = await stage.open('music=playlist/evening')
  await loaded(page)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardUntil(page, 0, 0.2)
  const came = page.waitForResponse(/\/media\/ev2/)
  await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    player.currentTime = player.duration - 8
  })
  await (await came).finished()
  // It is taken in; nothing outside tells when.
  await page.waitForTimeout(1500)
  stage.gateway.log.requests.length = 0
  const ended = page.evaluate(
    () =>
      new Promise((done) =>
        document.addEventListener('busker-trackended', () => done(true), { once: true }),
      ),
  )
  await page.getByRole('button', { name: 'Next track' }).click()
  await heardUntil(page, 1, 0.2)
  expect(asked(/play-grants|\/media\//)).toEqual([])
  expect(await Promise.race([ended, Promise.resolve(false)])).toBe(false)
  expect(complaints).toEqual([])
  await context.close()
})
