import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'

setDefaultTimeout(60_000)

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds()
})
afterAll(() => embeds.stop())

/** As Spotify's tutorial "Using the iFrame API" has it, but for the address of the script. */
const tutorial = (script: string, uris: string[]) => `<!doctype html>
<html>
  <head><meta charset="utf-8"><title>Listen</title></head>
  <body>
    <div id="episodes">
      ${uris.map((uri) => `<button class="episode" data-spotify-id="${uri}">Play ${uri}</button>`).join('\n')}
    </div>
    <div id="embed-iframe"></div>
    <script src="${script}" async></script>
    <script type="text/javascript">
      window.onSpotifyIframeApiReady = (IFrameAPI) => {
        const element = document.getElementById('embed-iframe');
        const options = {
          width: '100%',
          height: '160',
          uri: '${uris[0]}'
        };
        const callback = (EmbedController) => {
          document.querySelectorAll('.episode').forEach(
            episode => {
              episode.addEventListener('click', () => {
                EmbedController.loadUri(episode.dataset.spotifyId)
              });
            })
          EmbedController.addListener('ready', () => { seen.push('ready') });
          EmbedController.addListener('playback_started', e => { seen.push('started ' + e.data.playingURI) });
          EmbedController.addListener('playback_update', e => { updates.push(e.data) });
          EmbedController.addListener('ended', e => { seen.push('ended') });
          EmbedController.addListener('error', e => { seen.push(e.data.code) });
          window.controller = EmbedController;
        };
        IFrameAPI.createController(element, options, callback);
      };
      window.seen = [];
      window.updates = [];
    </script>
  </body>
</html>`

interface Update {
  isPaused: boolean
  isBuffering: boolean
  duration: number
  position: number
  playingURI: string
}
interface Controller {
  iframeElement: HTMLIFrameElement
  play(): void
  pause(): void
  resume(): void
  togglePlay(): void
  seek(seconds: number): void
  next(): void
  setVolume(volume: number): void
  loadUri(uri: string, preferVideo?: boolean, startSeconds?: number): void
  addListener(event: string, listener: (event: { data: unknown }) => void): void
  removeListener(event: string, listener?: unknown): void
  setIframeDimensions(width: number, height: number): void
  setShuffle(shuffle: boolean): void
  setRepeat(repeat: 'off' | 'all' | 'one'): void
  setPlaybackRate(rate: number): void
  addToQueue(uris: string | string[]): void
  playNext(uris: string | string[]): void
  moveInQueue(from: number, to: number): void
  removeFromQueue(index: number): void
  getState(): Promise<{
    volume: number
    index: number
    shuffle: boolean
    repeat: string
    playbackRate: number
  }>
  getQueue(): Promise<{ tracks: { title: string }[]; upcoming: { title: string }[] }>
  destroy(): void
}
declare global {
  var seen: string[]
  var updates: Update[]
  var controller: Controller
}

const untilSeen = (page: Awaited<ReturnType<Embeds['visit']>>['page'], word: string) =>
  page.waitForFunction((what) => seen.some((one) => one.startsWith(what)), word)

test.each(['/spotify-iframe-api.js', '/embed/iframe-api/v1'])(
  'things 12: a page written for Spotify’s iFrame API plays by one other address, %s',
  async (path) => {
    const uris = [
      `spotify:album:${embeds.album}`,
      `https://open.spotify.com/track/${embeds.track}?si=1`,
    ]
    const host = embeds.host({ '/': tutorial(embeds.site + path, uris) })
    const { page, context, wrong } = await embeds.visit(host)
    await untilSeen(page, 'ready')
    expect(await page.locator('#embed-iframe').count()).toBe(0)
    const frame = page.locator('iframe')
    expect((await frame.boundingBox())!.height).toBe(160)
    await page.evaluate(() => controller.play())
    await untilSeen(page, 'started spotify:track:')
    await page.waitForFunction(() => updates.some(({ position }) => position > 300))
    const update = await page.evaluate(() => updates.at(-1)!)
    expect(update).toMatchObject({
      isPaused: false,
      playingURI: expect.stringMatching(/^spotify:track:\w{22}$/),
    })
    expect(update.duration).toBeGreaterThan(5000)

    // Seconds in, milliseconds out, as theirs.
    await page.evaluate(() => controller.seek(5))
    await page.waitForFunction(() => updates.at(-1)!.position >= 5000)
    await page.evaluate(() => controller.pause())
    await page.waitForFunction(() => updates.at(-1)!.isPaused)
    await page.evaluate(() => controller.resume())
    await page.waitForFunction(() => !updates.at(-1)!.isPaused && updates.at(-1)!.position >= 5000)
    await page.evaluate(() => controller.togglePlay())
    await page.waitForFunction(() => updates.at(-1)!.isPaused)
    await page.evaluate(() => controller.play())
    await page.waitForFunction(() => updates.at(-1)!.position < 3000 && !updates.at(-1)!.isPaused)

    await page.evaluate(() => void (seen.length = 0))
    await page.click('.episode:nth-of-type(2)')
    await untilSeen(page, 'ready')
    await page.evaluate(() => controller.play())
    await untilSeen(page, `started spotify:track:${embeds.track}`)
    expect(wrong).toEqual([])
    await page.evaluate(() => controller.destroy())
    expect(await page.locator('iframe').count()).toBe(0)
    await context.close()
  },
)

test('rows 11, 14, 17 and 18: the controller has next, volume, the end and what plays, which theirs lacks', async () => {
  const script = `${embeds.site}/spotify-iframe-api.js`
  const host = embeds.host({ '/': tutorial(script, [`spotify:album:${embeds.album}`]) })
  const { page, context } = await embeds.visit(host)
  await untilSeen(page, 'ready')
  const told = await page.evaluate(async () => {
    controller.setVolume(0.25)
    controller.next()
    const { volume, index } = await controller.getState()
    return { volume, index, titles: (await controller.getQueue()).tracks.map(({ title }) => title) }
  })
  expect(told).toEqual({
    volume: 0.25,
    index: 1,
    titles: ['Signal Lamps', 'Last Stop, First Light'],
  })
  await page.evaluate(() => controller.play())
  await page.waitForFunction(() => updates.at(-1)!.position > 100)
  await page.evaluate(() => controller.seek(updates.at(-1)!.duration / 1000 - 1))
  await untilSeen(page, 'ended')
  expect(await page.evaluate(() => updates.at(-1))).toMatchObject({ isPaused: true })
  await context.close()
})

test('rows 12, 13, 15, 16 and 39: the controller has a queue, shuffle, repeat and speed, which theirs lacks', async () => {
  const script = `${embeds.site}/spotify-iframe-api.js`
  const host = embeds.host({ '/': tutorial(script, [`spotify:album:${embeds.album}`]) })
  const { page, context, wrong } = await embeds.visit(host)
  await untilSeen(page, 'ready')
  const uri = `spotify:track:${embeds.track}`
  const { state, before, after, moved } = await page.evaluate(async (track) => {
    for (const name of ['queue_changed', 'rate_changed', 'seeked', 'track_ended', 'share'])
      controller.addListener(name, () => seen.push(name))
    const names = async () => (await controller.getQueue()).tracks.map(({ title }) => title)
    const before = await names()
    controller.addToQueue(track)
    controller.playNext([track, `https://open.spotify.com/track/${track.slice(14)}`])
    const after = await names()
    controller.moveInQueue(4, 1)
    controller.removeFromQueue(4)
    controller.removeFromQueue(3)
    const moved = await names()
    controller.setShuffle(true)
    controller.setRepeat('all')
    controller.setPlaybackRate(1.25)
    return { state: await controller.getState(), before, after, moved }
  }, uri)
  const guest = after[1]!
  expect(after).toEqual([before[0]!, guest, guest, guest, before[1]!])
  expect(moved).toEqual([before[0]!, before[1]!, guest])
  expect(state).toMatchObject({ shuffle: true, repeat: 'all', playbackRate: 1.25 })
  for (const name of ['queue_changed', 'rate_changed']) await untilSeen(page, name)
  await page.evaluate(() => controller.play())
  await page.waitForFunction(() => updates.at(-1)!.position > 100)
  await page.evaluate(() => controller.seek(updates.at(-1)!.duration / 1000 - 1))
  for (const name of ['seeked', 'track_ended']) await untilSeen(page, name)
  await page.frameLocator('iframe').getByRole('button', { name: 'Share' }).click()
  await untilSeen(page, 'share')
  expect(wrong).toEqual([])
  // What is no track is told as their other mistakes are.
  await page.evaluate(() => controller.addToQueue('spotify:episode:x'))
  await untilSeen(page, 'invalid_uri')
  await page.evaluate(() => controller.setPlaybackRate(40))
  await untilSeen(page, 'playback_error')
  await context.close()
})

test('row 19: what is no music here is told by a code, at the start and later, and the controller goes on', async () => {
  const script = `${embeds.site}/spotify-iframe-api.js`
  const host = embeds.host({ '/': tutorial(script, ['spotify:episode:7makk4oTQel546B0PZlDM5']) })
  const { page, context } = await embeds.visit(host)
  await untilSeen(page, 'invalid_uri')
  await page.evaluate(() => void (seen.length = 0))
  await page.evaluate(() => controller.loadUri('spotify:playlist:0000000000000000000000'))
  await untilSeen(page, 'invalid_uri')
  await page.evaluate((id) => controller.loadUri(`spotify:album:${id}`, false, 4), embeds.album)
  await untilSeen(page, 'ready')
  await page.waitForFunction(() => (updates.at(-1)?.position ?? 0) >= 4000)
  await context.close()
})

test('a page that comes later than the script is called as well, and removed listeners stay silent', async () => {
  const body = `<!doctype html><title>Late</title><div id="late"></div><script src="${embeds.site}/spotify-iframe-api.js"></script>`
  const { page, context } = await embeds.visit(embeds.host({ '/': body }))
  const heard = await page.evaluate(
    (uri) =>
      new Promise<string[]>((done) => {
        const events: string[] = []
        Object.assign(window, { onSpotifyIframeApiReady: begin })
        function begin(api: unknown) {
          const { createController } = api as {
            createController: (
              element: Element,
              options: object,
              callback: (made: Controller) => void,
            ) => void
          }
          createController(document.querySelector('#late')!, { uri, theme: 'dark' }, (made) => {
            const removed = () => events.push('removed')
            made.addListener('ready', removed)
            made.removeListener('ready', removed)
            made.addListener('ready', () => {
              events.push('ready', new URL(made.iframeElement.src).search)
              done(events)
            })
          })
        }
      }),
    `spotify:track:${embeds.track}`,
  )
  expect(heard).toEqual(['ready', '?theme=dark'])
  await context.close()
})
