import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'

setDefaultTimeout(60_000)

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds()
})
afterAll(() => embeds.stop())

const EVENTS = {
  READY: 'ready',
  PLAY: 'play',
  PAUSE: 'pause',
  FINISH: 'finish',
  SEEK: 'seek',
  PLAY_PROGRESS: 'playProgress',
  LOAD_PROGRESS: 'loadProgress',
  CLICK_BUY: 'buyClicked',
  CLICK_DOWNLOAD: 'downloadClicked',
  OPEN_SHARE_PANEL: 'sharePanelOpened',
  ERROR: 'error',
}
const EVENTS_OF_OURS = { QUEUE_CHANGE: 'queueChange', RATE_CHANGE: 'rateChange' }

/** As SoundCloud's playground has it: `player` stands for https://w.soundcloud.com/player/. */
const playground = (player: string, music: string, frame = player) => `<!doctype html>
<html>
  <head><meta charset="utf-8"><title>Widget</title></head>
  <body>
    <iframe id="so" width="100%" height="465" scrolling="no" frameborder="no" allow="autoplay"
      src="${frame}?url=${encodeURIComponent(music)}&amp;auto_play=false&amp;color=%23ff5500&amp;show_artwork=true"></iframe>
    <script src="${player}api.js" type="text/javascript"></script>
    <script type="text/javascript">
      (function(){
        window.seen = [];
        var widgetIframe = document.getElementById('so'),
            widget       = SC.Widget(widgetIframe);
        widget.bind(SC.Widget.Events.READY, function() {
          seen.push({ event: 'ready' });
        });
        Object.keys(SC.Widget.Events).forEach(function(name) {
          if (name === 'READY') return;
          widget.bind(SC.Widget.Events[name], function(data) {
            seen.push({ event: SC.Widget.Events[name], data: data });
          });
        });
        window.widget = widget;
        window.ask = function(name) {
          return new Promise(function(done) { widget[name](done); });
        };
      }());
    </script>
  </body>
</html>`

interface Progress {
  soundId: string
  loadedProgress: number
  currentPosition: number
  relativePosition: number
}
type Page = Awaited<ReturnType<Embeds['visit']>>['page']
const untilSeen = (page: Page, event: string) =>
  page.waitForFunction(
    (what) => (window as never as Script).seen.some((one) => one.event === what),
    event,
  )
interface Script {
  SC: { Widget: ((frame: string) => unknown) & { Events: object } }
  seen: { event: string; data?: Progress }[]
  widget: Record<string, (...values: unknown[]) => void>
  ask: (getter: string) => Promise<unknown>
}
const run = <Value>(page: Page, code: (script: Script) => Value) =>
  page.evaluate<Awaited<Value>>(`(${code.toString()})(window)`)

test('things 12: a page written for SoundCloud’s Widget API plays with its base address changed, with all its events and getters', async () => {
  const host = embeds.host({
    '/': playground(`${embeds.site}/widget/`, `${embeds.site}/album/${embeds.album}`),
  })
  const { page, context, wrong } = await embeds.visit(host)
  await untilSeen(page, 'ready')
  expect(await run(page, ({ SC }) => SC.Widget.Events)).toEqual({
    ...EVENTS,
    ...EVENTS_OF_OURS,
  })
  expect(await run(page, ({ SC, widget }) => SC.Widget('so') === widget)).toBe(true)
  expect(await run(page, ({ ask }) => ask('getSounds'))).toMatchObject([
    { kind: 'track', title: 'Signal Lamps', user: { username: 'Vesper Loom' } },
    { title: 'Last Stop, First Light' },
  ])
  expect(await run(page, ({ ask }) => ask('isPaused'))).toBe(true)
  await run(page, ({ widget }) => widget['play']!())
  await untilSeen(page, 'play')
  await untilSeen(page, 'playProgress')
  await untilSeen(page, 'loadProgress')
  expect(await run(page, ({ ask }) => ask('isPaused'))).toBe(false)
  await run(page, ({ widget }) => widget['setVolume']!(30))
  expect(await run(page, ({ ask }) => ask('getVolume'))).toBe(30)
  const duration = Number(await run(page, ({ ask }) => ask('getDuration')))
  expect(duration).toBeGreaterThan(5000)

  await run(page, ({ widget }) => widget['seekTo']!(4000))
  await untilSeen(page, 'seek')
  expect(await run(page, ({ ask }) => ask('getPosition'))).toBeGreaterThanOrEqual(4000)
  await run(page, ({ widget }) => widget['pause']!())
  await untilSeen(page, 'pause')
  const paused = (await run(page, ({ seen }) => seen.find(({ event }) => event === 'pause')))!.data!
  expect(paused.soundId).toMatch(/^\w{22}$/)
  expect(paused.currentPosition).toBeGreaterThanOrEqual(4000)
  expect(paused.relativePosition).toBeCloseTo(paused.currentPosition / duration, 1)
  expect(paused.loadedProgress).toBeWithin(0, 1.001)

  await page.evaluate((end) => (window as never as Script).widget['seekTo']!(end - 1000), duration)
  await run(page, ({ widget }) => widget['toggle']!())
  await untilSeen(page, 'finish')
  await page.waitForFunction(
    async () => (await (window as never as Script).ask('getCurrentSoundIndex')) === 1,
  )
  await run(page, ({ widget }) => widget['prev']!())
  await page.waitForFunction(
    async () => (await (window as never as Script).ask('getCurrentSoundIndex')) === 0,
  )
  await run(page, ({ widget }) => widget['next']!())
  await page.waitForFunction(
    async () => (await (window as never as Script).ask('getCurrentSoundIndex')) === 1,
  )
  await run(page, ({ widget }) => widget['skip']!(0))
  await page.waitForFunction(
    async () => (await (window as never as Script).ask('getCurrentSoundIndex')) === 0,
  )
  expect(await run(page, ({ ask }) => ask('getCurrentSound'))).toMatchObject({
    title: 'Signal Lamps',
  })

  const loaded = page.evaluate(
    (url) =>
      new Promise((done) => {
        const { widget, ask } = window as never as Script
        widget['load']!(url, {
          auto_play: true,
          start_track: 1,
          callback: () => done(ask('getCurrentSoundIndex')),
        })
      }),
    `${embeds.site}/playlist/${embeds.playlist}`,
  )
  expect(await loaded).toBe(1)
  await run(page, ({ widget, seen }) => {
    seen.length = 0
    widget['unbind']!('play')
    widget['pause']!()
    widget['play']!()
    widget['load']!('https://soundcloud.com/somebody/something')
  })
  await untilSeen(page, 'error')
  expect(await run(page, ({ seen }) => seen.some(({ event }) => event === 'play'))).toBe(false)
  expect(wrong).toEqual([])
  await context.close()
})

test('rows 12, 13, 14 and 15: the widget has a queue, shuffle, repeat, mute and speed, which theirs lacks', async () => {
  const host = embeds.host({
    '/': playground(`${embeds.site}/widget/`, `${embeds.site}/album/${embeds.album}`),
  })
  const { page, context, wrong } = await embeds.visit(host)
  await untilSeen(page, 'ready')
  const call = (name: string, ...values: unknown[]) =>
    page.evaluate(([method, given]) => (window as never as Script).widget[method]!(...given), [
      name,
      values,
    ] as const)
  const ask = (getter: string) =>
    page.evaluate((name) => (window as never as Script).ask(name), getter)
  const titles = async (getter: string) =>
    ((await ask(getter)) as { title: string }[]).map(({ title }) => title)
  const before = await titles('getSounds')
  await call('addToQueue', `https://api.soundcloud.com/tracks/${embeds.track}`)
  await untilSeen(page, 'queueChange')
  const theirs = `https://w.soundcloud.com/player/?url=${encodeURIComponent(`busker:track:${embeds.track}`)}`
  await call('playNext', [theirs])
  const after = await titles('getSounds')
  const guest = after[1]!
  expect(after).toEqual([before[0]!, guest, guest, before[1]!])
  expect(await titles('getUpcoming')).toEqual([guest, guest, before[1]!])
  await call('moveInQueue', 3, 1)
  await call('removeFromQueue', 3)
  expect(await titles('getSounds')).toEqual([before[0]!, before[1]!, guest])
  await call('setShuffle', true)
  await call('setRepeat', 'one')
  await call('setPlaybackRate', 2)
  await call('setMuted', true)
  await untilSeen(page, 'rateChange')
  expect(await ask('isShuffled')).toBe(true)
  expect(await ask('getRepeat')).toBe('one')
  expect(await ask('getPlaybackRate')).toBe(2)
  expect(await ask('isMuted')).toBe(true)
  expect(wrong).toEqual([])
  await call('addToQueue', 'https://soundcloud.com/somebody/something')
  await untilSeen(page, 'error')
  await context.close()
})

test('things 12: the address of the script alone is enough: a frame that still names SoundCloud moves', async () => {
  const music = `https://api.soundcloud.com/tracks/${embeds.track}`
  const body = playground(`${embeds.site}/widget/`, music, 'https://w.soundcloud.com/player/')
  const context = await embeds.browser.newContext()
  const page = await context.newPage()
  await page.route('https://w.soundcloud.com/**', (route) => route.fulfill({ body: 'theirs' }))
  await page.goto(embeds.host({ '/': body }))
  await untilSeen(page, 'ready')
  expect(await page.getAttribute('#so', 'src')).toBe(`${embeds.site}/embed/track/${embeds.track}`)
  await run(page, ({ widget }) => widget['play']!())
  await untilSeen(page, 'playProgress')
  await context.close()
})
