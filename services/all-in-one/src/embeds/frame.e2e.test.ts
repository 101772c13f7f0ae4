import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { type Embeds, openEmbeds } from '../../test/embeds.ts'

setDefaultTimeout(60_000)

const SCHEMA_PATH = '/schemas/player-frame-1.json'

let embeds: Embeds
beforeAll(async () => {
  embeds = await openEmbeds()
})
afterAll(() => embeds.stop())

/** A page that writes down all that its frame says, and asks it things by hand. */
const pageAround = (frame: string) => `<!doctype html><title>Host</title>
  <script>
    window.said = []
    addEventListener('message', ({ data, origin }) => said.push({ data, origin }))
    let count = 0
    window.ask = (message) => new Promise((done) => {
      const id = ++count
      addEventListener('message', function hear({ data }) {
        if (data.reply !== id) return
        removeEventListener('message', hear)
        done(data)
      })
      frames[0].postMessage({ busker: 1, id, ...message }, '*')
    })
    window.told = (event) => new Promise((done) => {
      const look = () => {
        const found = said.find(({ data }) => data.event === event)
        if (found) done(found.data.detail)
        else setTimeout(look, 30)
      }
      look()
    })
  </script>
  ${frame}`

type Message = Record<string, unknown>
declare global {
  interface Window {
    said: { data: Message; origin: string }[]
    ask(message: Message): Promise<Message & { ok?: boolean; result?: Message }>
    told(event: string): Promise<Message>
  }
}

const open = async (attributes = '', path = `/embed/album/${embeds.album}`) => {
  const frame = `<iframe src="${embeds.site}${path}" width="600" height="440" allow="autoplay" title="Music" ${attributes}></iframe>`
  const host = embeds.host({ '/': pageAround(frame) })
  return { host, ...(await embeds.visit(host)) }
}

test.each([
  ['a frame', '', true],
  ['a sandboxed frame without an origin', 'sandbox="allow-scripts"', false],
])(
  'row 42: a page plays, skips, seeks and hears the end through %s, and every message keeps to the published schema',
  async (_, attributes, named) => {
    const { page, context, wrong } = await open(attributes)
    expect(await page.evaluate(() => window.told('hello'))).toEqual({ versions: [1] })
    const greeting = await page.evaluate(() => window.ask({ command: 'connect' }))
    expect(greeting).toMatchObject({ ok: true, result: { version: 1 } })
    expect(await page.evaluate(() => window.ask({ command: 'play' }))).toMatchObject({ ok: true })
    expect(await page.evaluate(() => window.ask({ command: 'getState' }))).toMatchObject({
      result: { phase: 'ready', title: 'Night Bus Geometry', total: 2, index: 0, paused: false },
    })
    await page.evaluate(() => window.told('timeupdate'))
    await page.evaluate(() => window.ask({ command: 'setVolume', volume: 0.5 }))
    await page.evaluate(() => window.ask({ command: 'pause' }))
    await page.evaluate(() => window.ask({ command: 'next' }))
    await page.evaluate(() => window.ask({ command: 'previous' }))
    await page.evaluate(() => window.ask({ command: 'seek', time: 4.5 }))
    const state = (await page.evaluate(() => window.ask({ command: 'getState' }))).result!
    expect(state).toMatchObject({ index: 0, paused: true, currentTime: 4.5, volume: 0.5 })
    expect(state['track']).toMatchObject({ title: 'Signal Lamps', artist: 'Vesper Loom' })
    // Into the last second of each track, so that the end is heard soon.
    await page.evaluate(async ({ duration }) => {
      await window.ask({ command: 'seek', time: Number(duration) - 1 })
      await window.ask({ command: 'toggle' })
    }, state)
    expect(await page.evaluate(() => window.told('trackended'))).toMatchObject({ index: 0 })
    await page.waitForFunction(async () => {
      const { result } = await window.ask({ command: 'getState' })
      return result!['index'] === 1 && Number(result!['currentTime']) > 0.1
    })
    await page.evaluate(async () => {
      const { result } = await window.ask({ command: 'getState' })
      await window.ask({ command: 'seek', time: Number(result!['duration']) - 1 })
    })
    expect(await page.evaluate(() => window.told('ended'))).toMatchObject({ index: 1 })
    const queue = await page.evaluate(() => window.ask({ command: 'getQueue' }))
    expect(queue).toMatchObject({ result: { total: 2, tracks: { length: 2 } } })

    const said = await page.evaluate(() => window.said)
    const events = new Set(said.map(({ data }) => data['event']))
    for (const event of ['play', 'pause', 'timeupdate', 'trackchange', 'seeked', 'volumechange'])
      expect(events).toContain(event)
    expect(new Set(said.map(({ origin }) => origin))).toEqual(
      new Set([named ? embeds.site : 'null']),
    )
    const published = await (await fetch(embeds.site + SCHEMA_PATH)).json()
    expect(published).toMatchObject({ $id: embeds.site + SCHEMA_PATH })
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(published as object)
    for (const { data } of said)
      expect({ data, valid: validate(data), why: validate.errors }).toMatchObject({ valid: true })
    expect(wrong).toEqual([])
    await context.close()
  },
)

test('row 42: a frame tells what is wrong with a message, and is deaf to what is none', async () => {
  const { page, context } = await open()
  await page.evaluate(() => window.told('hello'))
  const refusal = async (message: Message) =>
    (await page.evaluate((asked) => window.ask(asked), message))['error']
  expect(await refusal({ command: 'explode' })).toMatchObject({ code: 'unknown-command' })
  expect(await refusal({ busker: 2, command: 'play' })).toMatchObject({
    code: 'unsupported-version',
  })
  expect(await refusal({ command: 'setVolume', volume: 40 })).toMatchObject({
    code: 'invalid-command',
  })
  expect(
    await refusal({ command: 'load', source: 'https://elsewhere.example/playlist/x' }),
  ).toMatchObject({ code: 'invalid-source' })
  expect(
    await refusal({ command: 'load', source: 'busker:playlist:0000000000000000000000' }),
  ).toMatchObject({ code: 'not-found' })
  const before = await page.evaluate(() => window.said.length)
  await page.evaluate(() => {
    for (const noise of ['play', null, 7, { command: 'play' }, { busker: 1 }, []])
      frames[0]!.postMessage(noise, '*')
  })
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => window.said.length)).toBe(before)
  await context.close()
})

test('row 42: other music loads into the same frame, and plays from where it is asked', async () => {
  const { page, context } = await open()
  await page.evaluate(() => window.ask({ command: 'connect' }))
  const source = `${embeds.site}/playlist/${embeds.playlist}`
  await page.evaluate(
    (address) => window.ask({ command: 'load', source: address, index: 2, time: 1, play: true }),
    source,
  )
  const state = await page.evaluate(() => window.ask({ command: 'getState' }))
  expect(state).toMatchObject({ result: { source, total: 8, index: 2, paused: false } })
  expect(state.result!['currentTime']).toBeGreaterThanOrEqual(1)
  await context.close()
})

test('row 42: only the page around a frame is heard, and music that is gone is told', async () => {
  const { page, context, host } = await open('', '/embed/playlist/0000000000000000000000')
  expect(await page.evaluate(() => window.ask({ command: 'connect' }))).toMatchObject({
    result: { state: { phase: 'failed' } },
  })
  const { page: other, context: elsewhere } = await embeds.visit(host)
  const answered = await other.evaluate(
    () =>
      new Promise<boolean>((done) => {
        // A frame beside it asks: it is not the page around it.
        const stranger = document.createElement('iframe')
        document.body.append(stranger)
        stranger.contentWindow!.addEventListener('message', () => done(true))
        const script = stranger.contentDocument!.createElement('script')
        script.text = `parent.frames[0].postMessage({ busker: 1, id: 1, command: 'getState' }, '*')`
        stranger.contentDocument!.body.append(script)
        setTimeout(() => done(false), 500)
      }),
  )
  expect(answered).toBe(false)
  await context.close()
  await elsewhere.close()
})

test('the address of a frame says where to begin', async () => {
  const { page, context } = await open('', `/embed/album/${embeds.album}?autoplay=1&start=1&t=1`)
  await page.evaluate(() => window.ask({ command: 'connect' }))
  await page.evaluate(() => window.told('timeupdate'))
  const { result } = await page.evaluate(() => window.ask({ command: 'getState' }))
  expect(result).toMatchObject({ index: 1, paused: false })
  expect(result!['currentTime']).toBeGreaterThanOrEqual(1)
  await context.close()
})

test('row 42: a row, silence and the theme are set by messages, and what changes is told', async () => {
  const { page, context, wrong } = await open()
  await page.evaluate(() => window.ask({ command: 'connect' }))
  await page.evaluate(() => window.ask({ command: 'getQueue' }))
  await page.evaluate(() => window.ask({ command: 'skipTo', index: 1 }))
  // Whoever connects early hears of the first row as well.
  await page.waitForFunction(() =>
    window.said.some(({ data }) => (data['detail'] as Message | undefined)?.['index'] === 1),
  )
  await page.evaluate(() => window.ask({ command: 'setMuted', muted: true }))
  expect(await page.evaluate(() => window.told('volumechange'))).toEqual({ volume: 1, muted: true })
  const { result } = await page.evaluate(() => window.ask({ command: 'getState' }))
  expect(result).toMatchObject({ index: 1, muted: true, paused: true })
  const drawn = (theme: string) =>
    page
      .evaluate((wanted) => window.ask({ command: 'setTheme', theme: wanted }), theme)
      .then(() =>
        page.frames()[1]!.evaluate(() => {
          const player = document.querySelector('busker-player')!
          const { color } = getComputedStyle(player.shadowRoot!.querySelector('.card')!)
          return [document.documentElement.className, player.getAttribute('theme'), color]
        }),
      )
  const [light, dark] = [await drawn('light'), await drawn('dark')]
  expect(light).toEqual([expect.stringContaining('light'), 'light', expect.any(String)])
  expect(dark).toEqual([expect.stringContaining('dark'), 'dark', expect.any(String)])
  expect(dark[2]).not.toBe(light[2])
  const states = (await page.evaluate(() => window.said))
    .filter(({ data }) => data['event'] === 'state')
    .map(({ data }) => (data['detail'] as Message)['index'])
  expect(states).toContain(1)
  expect(wrong).toEqual([])
  await context.close()
})

/** What the frame says, as one connected page heard it, keeps to the published schema. */
async function expectSchema(said: { data: Message }[]) {
  const published = (await (await fetch(embeds.site + SCHEMA_PATH)).json()) as object
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(published)
  for (const { data } of said)
    expect({ data, valid: validate(data), why: validate.errors }).toMatchObject({ valid: true })
}
const titles = ({ result }: { result?: Message }, which = 'tracks') =>
  (result![which] as { title: string }[]).map(({ title }) => title)

test('row 12: through a frame a page adds tracks, has them play next, moves them and takes them out', async () => {
  const { page, context, wrong } = await open()
  await page.evaluate(() => window.ask({ command: 'connect' }))
  const ask = (message: Message) => page.evaluate((asked) => window.ask(asked), message)
  const uri = `busker:track:${embeds.track}`
  const before = titles(await ask({ command: 'getQueue' }))
  expect(await ask({ command: 'addToQueue', tracks: [uri] })).toMatchObject({ ok: true })
  const address = `${embeds.site}/track/${embeds.track}`
  expect(await ask({ command: 'playNext', tracks: [address, uri] })).toMatchObject({ ok: true })
  const after = await ask({ command: 'getQueue' })
  const guest = titles(after)[1]!
  expect(titles(after)).toEqual([before[0]!, guest, guest, guest, before[1]!])
  expect(titles(after, 'upcoming')).toEqual([guest, guest, guest, before[1]!])
  await ask({ command: 'moveInQueue', from: 4, to: 1 })
  await ask({ command: 'removeFromQueue', index: 2 })
  const moved = await ask({ command: 'getQueue' })
  expect(titles(moved)).toEqual([before[0]!, before[1]!, guest, guest])
  const { detail } = await page.evaluate(
    () => window.said.findLast(({ data }) => data['event'] === 'queuechange')!.data,
  )
  expect(detail).toEqual({ length: 4, index: 0, shuffle: false, repeat: 'off' })

  const code = async (message: Message) => ((await ask(message))['error'] as Message)['code']
  for (const tracks of [
    [],
    [7],
    uri,
    null,
    { length: 1, 0: uri },
    Array(51).fill(uri),
    ['x'.repeat(2001)],
  ])
    expect(await code({ command: 'playNext', tracks })).toBe('invalid-command')
  for (const tracks of [
    ['busker:playlist:x'],
    [uri, 'https://elsewhere.example/track/x'],
    ['busker:track:x/../y'],
  ])
    expect(await code({ command: 'addToQueue', tracks })).toBe('invalid-source')
  expect(
    await code({ command: 'addToQueue', tracks: ['busker:track:0000000000000000000000'] }),
  ).toBe('not-found')
  expect(await code({ command: 'moveInQueue', from: -1, to: 0 })).toBe('invalid-command')
  expect(await code({ command: 'removeFromQueue', index: '0' })).toBe('invalid-command')
  // Rows that are not there change nothing, and the current one stays.
  for (const index of [0, 1e9]) await ask({ command: 'removeFromQueue', index })
  await ask({ command: 'moveInQueue', from: 0, to: 1e9 })
  expect(titles(await ask({ command: 'getQueue' }))).toEqual(titles(moved))
  await expectSchema(await page.evaluate(() => window.said))
  expect(wrong.filter((line) => !line.includes('404'))).toEqual([])
  await context.close()
})

test('rows 13 and 15: through a frame a page shuffles, repeats and sets the speed, and is told', async () => {
  const { page, context, wrong } = await open('', `/embed/playlist/${embeds.playlist}`)
  await page.evaluate(() => window.ask({ command: 'connect' }))
  const ask = (message: Message) => page.evaluate((asked) => window.ask(asked), message)
  const before = await ask({ command: 'getQueue' })
  await ask({ command: 'setShuffle', shuffle: true })
  await ask({ command: 'setRepeat', repeat: 'all' })
  await ask({ command: 'setPlaybackRate', playbackRate: 1.5 })
  expect(await page.evaluate(() => window.told('ratechange'))).toEqual({ playbackRate: 1.5 })
  await page.waitForFunction(() =>
    window.said.some(({ data }) => {
      const { shuffle, repeat } = (data['detail'] ?? {}) as Message
      return data['event'] === 'queuechange' && shuffle === true && repeat === 'all'
    }),
  )
  const state = await ask({ command: 'getState' })
  expect(state).toMatchObject({ result: { shuffle: true, repeat: 'all', playbackRate: 1.5 } })
  const after = await ask({ command: 'getQueue' })
  expect(titles(after)).toEqual(titles(before))
  // Each of the list comes once, and then the first again.
  expect(titles(after, 'upcoming').toSorted()).toEqual(titles(before).toSorted())
  expect(titles(after, 'upcoming').at(-1)).toBe(titles(before)[0])
  for (const wish of [{ shuffle: 1 }, { shuffle: 'true' }, {}])
    expect(await ask({ command: 'setShuffle', ...wish })).toMatchObject({
      error: { code: 'invalid-command' },
    })
  for (const repeat of ['once', null, { toString: 1 }])
    expect(await ask({ command: 'setRepeat', repeat })).toMatchObject({
      error: { code: 'invalid-command' },
    })
  for (const playbackRate of [0, 0.2, 4.1, -1, '2', null])
    expect(await ask({ command: 'setPlaybackRate', playbackRate })).toMatchObject({
      error: { code: 'invalid-command' },
    })
  await ask({ command: 'setRepeat', repeat: 'off' })
  await ask({ command: 'setShuffle', shuffle: false })
  const plain = await ask({ command: 'getQueue' })
  expect(titles(plain, 'upcoming')).toEqual(titles(before).slice(1))
  await expectSchema(await page.evaluate(() => window.said))
  expect(wrong).toEqual([])
  await context.close()
})

test('row 16: through a frame one seek is told once, in seconds, also while it is paused', async () => {
  const { page, context } = await open()
  await page.evaluate(() => window.ask({ command: 'connect' }))
  await page.evaluate(() => window.ask({ command: 'seek', time: 3 }))
  expect(await page.evaluate(() => window.told('seeked'))).toMatchObject({ currentTime: 3 })
  await page.evaluate(() => window.ask({ command: 'play' }))
  await page.evaluate(() => window.ask({ command: 'seek', time: 2 }))
  await page.waitForFunction(
    () => window.said.filter(({ data }) => data['event'] === 'seeked').length === 2,
  )
  const times = await page.evaluate(() =>
    window.said
      .filter(({ data }) => data['event'] === 'seeked')
      .map(({ data }) => (data['detail'] as Message)['currentTime']),
  )
  expect(times).toEqual([3, expect.any(Number)])
  expect(times[1]).toBeWithin(1.9, 2.5)
  await context.close()
})

test('row 19: a frame says by a code why other music does not load, and which wish came too late', async () => {
  const { page, context } = await open()
  await page.evaluate(() => window.ask({ command: 'connect' }))
  await page.evaluate(() => window.ask({ command: 'getQueue' }))
  const load = async () => {
    const answer = await page.evaluate(
      (source) => window.ask({ command: 'load', source }),
      `busker:playlist:${embeds.playlist}`,
    )
    return (answer['error'] as Message | undefined)?.['code'] ?? 'loaded'
  }
  const body = (status: number) => ({ status, json: { error: { status, reason: 'NO' } } })
  await page.route('**/v1/playlists/**', (route) => route.fulfill(body(403)))
  expect(await load()).toBe('private')
  expect(await page.evaluate(() => window.told('error'))).toMatchObject({
    code: 'private',
    follow: 'stop',
  })
  await page.route('**/v1/playlists/**', (route) => route.abort())
  expect(await load()).toBe('unreachable')
  await page.unroute('**/v1/playlists/**')
  const both = await page.evaluate(
    ([first, second]) =>
      Promise.all([first, second].map((source) => window.ask({ command: 'load', source }))),
    [`busker:playlist:${embeds.playlist}`, `busker:album:${embeds.album}`],
  )
  expect(both).toMatchObject([{ ok: false, error: { code: 'superseded' } }, { ok: true }])
  await page.evaluate(() => window.ask({ command: 'play' }))
  await page.evaluate(() => window.told('timeupdate'))
  await context.close()
})

test('row 42: messages that are huge, many, or named like parts of JavaScript do no harm', async () => {
  const { page, context, wrong } = await open()
  await page.evaluate(() => window.ask({ command: 'connect' }))
  const codes = await page.evaluate(async () => {
    const answers: unknown[] = []
    for (const command of ['__proto__', 'constructor', 'hasOwnProperty', 'x'.repeat(5_000_000)])
      answers.push(await window.ask({ command }))
    answers.push(await window.ask({ command: 'load', source: 'busker:'.repeat(1_000_000) }))
    answers.push(await window.ask({ command: 'load', source: { toString: '1' } }))
    answers.push(await window.ask({ command: 'seek', time: { valueOf: 1 } }))
    const noise = [
      JSON.parse('{"busker":1,"command":"getState","__proto__":{"polluted":1}}'),
      JSON.parse('{"busker":1,"command":"load","constructor":{"prototype":{"polluted":1}}}'),
      { busker: 1, command: 'play', id: {} },
      { busker: 1e9, command: 'play' },
      { busker: Number.NaN, command: 'play' },
      { busker: 1, command: 'getState', more: 'x'.repeat(5_000_000) },
      { message: 'ready', secret: '.*' },
      new Uint8Array(5_000_000),
      new Map([[1, 2]]),
    ]
    for (const one of noise) frames[0]!.postMessage(one, '*')
    for (let i = 0; i < 2000; i++) frames[0]!.postMessage({ busker: 1, command: 'explode' }, '*')
    return answers.map((answer) => ((answer as Message)['error'] as Message)['code'])
  })
  const [unknown, invalid] = ['unknown-command', 'invalid-command']
  expect(codes).toEqual([unknown, unknown, unknown, unknown, invalid, invalid, invalid])
  await page.evaluate(() => window.ask({ command: 'play' }))
  await page.evaluate(() => window.told('timeupdate'))
  const frame = page.frames()[1]!
  expect(await frame.evaluate(() => 'polluted' in {})).toBe(false)
  const longest = await page.evaluate(() =>
    Math.max(...window.said.map(({ data }) => JSON.stringify(data).length)),
  )
  expect(longest).toBeLessThan(5000)
  expect(wrong).toEqual([])
  await context.close()
})

test('row 42: what another frame says, in the name of the player or of its server, is not heard by the page', async () => {
  const host = embeds.host({
    '/': `<!doctype html><title>Host</title><div id="music"></div>
      <script src="${embeds.site}/embed/iframe-api/v1"></script><script>
      window.heard = []
      SpotifyIframeApi.createController(music, { uri: 'spotify:album:${embeds.album}' }, (controller) => {
        for (const name of ['ready', 'ended', 'error'])
          controller.addListener(name, () => heard.push(name))
      })</script>
      <iframe title="Stranger" src="/stranger"></iframe>`,
    '/stranger': `<script>
      const tell = (event, detail) => parent.postMessage({ busker: 1, event, detail }, '*')
      setInterval(() => {
        tell('ended', { track: { uri: 'busker:track:x' }, index: 0 })
        tell('hello', { versions: [1] })
        for (let reply = 0; reply < 9; reply++)
          parent.postMessage({ busker: 1, reply: String(reply), ok: false, error: { code: 'private', message: '' } }, '*')
      }, 20)</script>`,
  })
  const { page, context, wrong } = await embeds.visit(host)
  await page.waitForFunction(() => (window as never as { heard: string[] }).heard.includes('ready'))
  await page.waitForTimeout(300)
  const heard = await page.evaluate(() => (window as never as { heard: string[] }).heard)
  expect(new Set(heard)).toEqual(new Set(['ready']))
  expect(wrong).toEqual([])
  await context.close()
})

test('row 36: a frame with ?autopause=off plays on beside others, and silences none', async () => {
  const frame = (query: string) =>
    `<iframe title="Music" width="600" height="440" allow="autoplay" src="${embeds.site}/embed/album/${embeds.album}${query}"></iframe>`
  const body = `<!doctype html><title>Host</title>${frame('?autopause=off')}${frame('')}${frame('')}
    <script src="${embeds.site}/player-manners.js" type="module"></script>`
  const { page, context, wrong } = await embeds.visit(embeds.host({ '/': body }))
  const [own, one, other] = page.frames().slice(1)
  for (const each of [own!, one!, other!])
    await each.waitForFunction(() => document.querySelector('busker-player')?.queue?.length)
  const play = (each = own!) => each.evaluate(() => document.querySelector('busker-player')!.play())
  const isPaused = (each = own!) =>
    each.evaluate(() => document.querySelector('busker-player')!.paused)
  await play(one)
  await play(own)
  expect(await isPaused(one)).toBe(false)
  await play(other)
  await one!.waitForFunction(() => document.querySelector('busker-player')!.paused)
  expect([await isPaused(own), await isPaused(other)]).toEqual([false, false])
  expect(wrong).toEqual([])
  await context.close()
})

test('row 36: on a page with a script for Spotify’s API its own sound and the frame pause each other', async () => {
  const host = embeds.host({
    '/': `<!doctype html><title>Host</title><div id="music"></div><audio id="own" loop></audio>
      <script src="${embeds.site}/embed/iframe-api/v1"></script><script>
      window.updates = []
      SpotifyIframeApi.createController(music, { uri: 'spotify:album:${embeds.album}' }, (made) => {
        window.controller = made
        made.addListener('playback_update', ({ data }) => updates.push(data))
      })</script>`,
  })
  const { page, context, wrong } = await embeds.visit(host)
  await page.evaluate(async () => {
    const own = document.querySelector<HTMLAudioElement>('#own')!
    // A second of a quiet hum, as WAV.
    const rate = 8000
    const bytes = new Uint8Array(44 + rate).fill(128)
    for (let i = 44; i < bytes.length; i++) bytes[i] = 128 + 9 * Math.sin(i / 6)
    const view = new DataView(bytes.buffer)
    const word = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
    word(0, 'RIFF')
    view.setUint32(4, bytes.length - 8, true)
    word(8, 'WAVEfmt ')
    view.setUint32(16, 16, true)
    view.setUint16(20, 1, true)
    view.setUint16(22, 1, true)
    view.setUint32(24, rate, true)
    view.setUint32(28, rate, true)
    view.setUint16(32, 1, true)
    view.setUint16(34, 8, true)
    word(36, 'data')
    view.setUint32(40, rate, true)
    own.src = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }))
    await own.play()
  })
  const controlled = () =>
    page.evaluate(() => (window as never as { controller: { play(): void } }).controller.play())
  const untilHeard = (isPaused: boolean) =>
    page.waitForFunction(
      (wanted) =>
        (window as never as { updates: { isPaused: boolean }[] }).updates.at(-1)?.isPaused ===
        wanted,
      isPaused,
    )
  await controlled()
  await page.waitForFunction(() => document.querySelector<HTMLAudioElement>('#own')!.paused)
  await untilHeard(false)
  await page.evaluate(() => document.querySelector<HTMLAudioElement>('#own')!.play())
  await untilHeard(true)
  expect(wrong).toEqual([])
  await context.close()
})
