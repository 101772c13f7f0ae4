import { expect, test } from 'bun:test'
import { setUp } from '../test/set-up.ts'
import { heardUntil, loaded } from '../test/visit.ts'

const stage = setUp()

const open = (music: string, options = {}) => stage.open(`music=${music}`, options)

test('row 2: a playlist plays on somebody else’s page, without a cookie and without a complaint', async () => {
  const { page, context, complaints } = await open('playlist/short')
  await loaded(page)
  const before = stage.gateway.log.requests.filter((request) => /media|grants/.test(request))
  expect(before).toEqual([])
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await heardUntil(page, 0, 0.3)
  await heardUntil(page, 1, 0.3)
  await heardUntil(page, 2, 0.3)
  await page.waitForFunction(() => document.querySelector('busker-player')!.ended)
  expect(await page.evaluate(() => document.querySelector('busker-player')!.paused)).toBe(true)
  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
  expect(stage.gateway.log.cookies).toEqual([])
  await context.close()
})

test('row 18: the host page hears what happens through events', async () => {
  const { page, context } = await open('playlist/short')
  await loaded(page)
  const told = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    const seen: string[] = []
    for (const type of ['play', 'trackchange', 'timeupdate', 'pause', 'ended', 'volumechange']) {
      document.addEventListener(`busker-${type}`, () => seen.at(-1) === type || seen.push(type))
    }
    player.volume = 0.4
    await player.skipTo(2)
    await player.play()
    await new Promise((done) => document.addEventListener('busker-ended', done, { once: true }))
    return { seen, volume: player.volume, track: player.currentTrack?.title }
  })
  expect(told).toMatchObject({ volume: 0.4, track: 'Mi' })
  expect(told.seen.filter((type) => type !== 'volumechange')).toEqual([
    'trackchange',
    'play',
    'timeupdate',
    'pause',
    'ended',
  ])
  expect(told.seen).toContain('volumechange')
  await context.close()
})

test('row 16: seeking works by script, by the slider and by the keyboard', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  const time = () => page.evaluate(() => document.querySelector('busker-player')!.currentTime)
  await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    await player.play()
    player.currentTime = 100
  })
  await heardUntil(page, 0, 100.3)
  const slider = page.getByRole('slider', { name: 'Position' })
  const box = (await slider.boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  expect(await time()).toBeWithin(112, 120)
  await slider.press('ArrowRight')
  expect(await time()).toBeWithin(117, 126)
  expect(await slider.getAttribute('aria-valuetext')).toMatch(
    /^\d minutes? .*of 3 minutes 52 seconds$/,
  )
  await context.close()
})

test('row 14: keys work inside the player and stay with the page outside', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  const state = () =>
    page.evaluate(() => {
      const { paused, currentIndex, muted, volume, currentTime } =
        document.querySelector('busker-player')!
      return { paused, currentIndex, muted, volume, currentTime }
    })
  await page.locator('#field').fill('')
  await page.locator('#field').pressSequentially('n p m ')
  expect(await state()).toMatchObject({ paused: true, currentIndex: 0, muted: false })
  expect(await page.locator('#field').inputValue()).toBe('n p m ')

  await page.locator('busker-player busker-cover').click()
  await page.keyboard.press(' ')
  await page.waitForFunction(() => !document.querySelector('busker-player')!.paused)
  await page.keyboard.press('n')
  await heardUntil(page, 1, 0.2)
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  expect((await state()).currentTime).toBeGreaterThan(14)
  await page.keyboard.press('ArrowLeft')
  expect((await state()).currentTime).toBeWithin(9, 14)
  await page.keyboard.press('ArrowDown')
  expect((await state()).volume).toBe(0.95)
  await page.keyboard.press('m')
  expect((await state()).muted).toBe(true)
  await page.keyboard.press('p')
  await page.keyboard.press('p')
  expect((await state()).currentIndex).toBe(0)
  await page.keyboard.press(' ')
  expect((await state()).paused).toBe(true)
  await context.close()
})

test('rows play by click and by keyboard, and the current one is marked', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  await page.getByRole('button', { name: /^Paper Boats/ }).click()
  await heardUntil(page, 1, 0.2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heardUntil(page, 3, 0.2)
  const marked = page.locator('busker-player [aria-current=true]')
  expect(await marked.count()).toBe(1)
  expect(await marked.textContent()).toContain('The Long Way Home')
  await context.close()
})

test('a sandboxed frame without origin or storage plays as well', async () => {
  const { page, context, complaints } = await stage.open('framed')
  const frame = page.frames()[1]!
  await page.frameLocator('iframe').getByRole('button', { name: 'Play', exact: true }).click()
  await frame.waitForFunction(() => document.querySelector('busker-player')!.currentIndex === 1)
  expect(complaints).toEqual([])
  await context.close()
})

test('an address that expires while a listener pauses is renewed in place', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  stage.gateway.faults.grantSeconds = 1
  await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    await player.play()
  })
  await heardUntil(page, 0, 0.2)
  await page.evaluate(() => document.querySelector('busker-player')!.pause())
  await page.waitForTimeout(1200)
  stage.gateway.faults.grantSeconds = 3600
  await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    player.currentTime = 200
    void player.play()
  })
  await heardUntil(page, 0, 200.3)
  await context.close()
})

test('a lost connection is told, tried again, and the music goes on where it was', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await heardUntil(page, 0, 0.2)
  stage.gateway.faults.mediaDown = stage.gateway.faults.grantsDown = true
  const told = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        document.addEventListener('busker-error', ({ detail }) =>
          done(`${detail.code} ${detail.follow}`),
        )
        document.querySelector('busker-player')!.currentTime = 190
      }),
  )
  expect(told).toBe('network retry')
  await page.getByRole('status').filter({ hasText: 'Trying again' }).waitFor()
  stage.gateway.faults.mediaDown = stage.gateway.faults.grantsDown = false
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await heardUntil(page, 0, 190.3)
  await context.close()
})

test('row 19: tracks that are gone or damaged are told and skipped', async () => {
  const { page, context } = await open('playlist/faulty')
  await loaded(page)
  const codes = page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const seen: string[] = []
        document.addEventListener('busker-error', ({ detail }) => {
          if (detail.follow === 'skip' && seen.push(detail.code) === 2) done(seen)
        })
      }),
  )
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const toast = page.getByRole('status')
  await toast.filter({ hasText: 'This track is not available.' }).waitFor()
  expect(await codes).toEqual(['track-unavailable', 'media-unsupported'])
  await heardUntil(page, 2, 0.3)
  expect(await toast.textContent()).toBe('')
  await context.close()
})

test('thirty seconds heard are reported, and what was heard when the page goes away', async () => {
  stage.gateway.log.plays.length = 0
  const { page, context } = await open('playlist/half')
  await loaded(page)
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await heardUntil(page, 0, 31.2)
  await page.goto('about:blank')
  await Bun.sleep(500)
  const told = stage.gateway.log.plays
  expect(told[0]).toMatchObject({ type: 'start', listened_ms: 0 })
  expect(told.find(({ listened_ms }) => listened_ms >= 30_000)?.type).toBe('progress')
  expect(told.at(-1)!.listened_ms).toBeWithin(31_000, 33_500)
  expect(new Set(told.map(({ grant }) => grant)).size).toBe(1)
  await context.close()
})

test('a player that is taken out of the page in mid-play falls silent and tells what was heard', async () => {
  const { page, context, complaints } = await open('playlist/evening')
  await loaded(page)
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await heardUntil(page, 0, 1)
  stage.gateway.log.plays.length = 0
  const after = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    player.remove()
    await new Promise((done) => setTimeout(done, 300))
    const { paused, currentTime } = player
    await new Promise((done) => setTimeout(done, 400))
    return { paused, stands: player.currentTime === currentTime, currentTime }
  })
  expect(after).toMatchObject({ paused: true, stands: true })
  expect(after.currentTime).toBeGreaterThanOrEqual(1)
  expect(stage.gateway.log.plays.at(-1)!.listened_ms).toBeGreaterThan(800)
  expect(complaints).toEqual([])
  await context.close()
})

test('row 36: one sound at a time: a second player on the page pauses the first', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  const paused = await page.evaluate(async () => {
    const first = document.querySelector('busker-player')!
    const second = first.cloneNode() as typeof first
    first.after(second)
    await new Promise((done) => second.addEventListener('busker-ready', done))
    await first.play()
    await second.play()
    return [first.paused, second.paused]
  })
  expect(paused).toEqual([true, false])
  await context.close()
})

test('row 29: the lock screen shows what plays', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  const shown = await page.evaluate(() => {
    const { metadata, playbackState } = navigator.mediaSession
    return [metadata?.title, metadata?.artist, metadata?.artwork[0]?.sizes, playbackState]
  })
  expect(shown).toEqual(['Lanterns over the River', 'Mira Solberg', '640x640', 'playing'])
  await context.close()
})

test('row 29: each button of the lock screen does what it says', async () => {
  const { page, context } = await open('playlist/evening')
  await loaded(page)
  const done = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    const handlers = new Map<string, MediaSessionActionHandler>()
    const session = navigator.mediaSession
    const own = session.setActionHandler.bind(session)
    session.setActionHandler = (action, handler) => {
      if (handler) handlers.set(action, handler)
      own(action, handler)
    }
    await player.play()
    const press = (action: MediaSessionAction, details = {}) =>
      handlers.get(action)!({ action, ...details })
    const at = () => [player.currentIndex, Math.floor(player.currentTime), player.paused]
    const seen: Record<string, unknown> = {}
    press('seekto', { seekTime: 40 })
    press('pause')
    seen['pause'] = at()
    press('seekforward')
    seen['forward'] = at()
    press('seekbackward', { seekOffset: 20 })
    seen['backward'] = at()
    press('previoustrack')
    seen['again'] = at()
    press('nexttrack')
    await new Promise((then) => setTimeout(then))
    seen['next'] = at()
    press('previoustrack')
    await new Promise((then) => setTimeout(then))
    seen['previous'] = at()
    press('play')
    seen['play'] = player.paused
    press('stop')
    seen['stop'] = player.paused
    return seen
  })
  expect(done).toEqual({
    pause: [0, 40, true],
    forward: [0, 50, true],
    backward: [0, 30, true],
    again: [0, 0, true],
    next: [1, 0, true],
    previous: [0, 0, true],
    play: false,
    stop: true,
  })
  await context.close()
})
