import { expect, test } from 'bun:test'
import { bundleParts, bundlePlayer } from './bundle.ts'
import { bundleFrame } from './bundle-frame.ts'
import { minifyStyles } from './minify-styles.ts'

test('the script of the player is whole, without what strict pages forbid, and the same each time', async () => {
  const { script, gzip, etag } = await bundlePlayer()
  const text = new TextDecoder().decode(script)
  expect(new TextDecoder().decode(Bun.gunzipSync(gzip as Uint8Array<ArrayBuffer>))).toBe(text)
  expect(text).not.toMatch(/dev mode|DEV_MODE|\beval\(|new Function|localStorage|document\.cookie/)
  expect(etag).toMatch(/^"[\w-]{22}"$/)
  expect((await bundlePlayer()).etag).toBe(etag)
})

test('what makes a player a device comes apart from it', async () => {
  const [player, parts] = await Promise.all([bundlePlayer(), bundleParts()])
  const device = parts['player-device.js']
  const decoder = new TextDecoder()
  expect(decoder.decode(device.script)).toContain('/v1/me/player/devices')
  expect(decoder.decode(device.script)).not.toContain('customElements')
  expect(decoder.decode(player.script)).toContain('"device"')
  expect(decoder.decode(player.script)).not.toContain('/v1/me/player/devices')
})

test('what only some listeners ask for comes when they ask: at most 3 KB, and without Lit', async () => {
  const [player, parts] = await Promise.all([bundlePlayer(), bundleParts()])
  const more = parts['player-more.js']
  const decoder = new TextDecoder()
  expect(more.gzip.byteLength).toBeLessThanOrEqual(3_000)
  expect(decoder.decode(more.script)).toContain('showModal')
  expect(decoder.decode(more.script)).not.toContain('customElements')
  expect(decoder.decode(player.script)).not.toContain('showModal')
})

test('lyrics, waveform and each language come when they are needed, at most 3 KB each', async () => {
  for (const [name, { gzip, script }] of Object.entries(await bundleParts())) {
    if (/device|engine|gapless|hls/.test(name)) continue
    expect(gzip.byteLength, name).toBeLessThanOrEqual(3000)
    // Lit is the player's own.
    expect(new TextDecoder().decode(script), name).not.toContain('adoptedStyleSheets=')
  }
})

test('what brings sound, and what joins tracks, come with the first one that plays: at most 9 KB each', async () => {
  const [player, parts] = await Promise.all([bundlePlayer(), bundleParts()])
  const text = new TextDecoder().decode(player.script)
  for (const name of ['player-engine.js', 'player-gapless.js'] as const) {
    const { gzip, script } = parts[name]
    expect(gzip.byteLength, name).toBeLessThanOrEqual(9_000)
    expect(new TextDecoder().decode(script), name).not.toContain('customElements')
  }
  expect(text).not.toMatch(/MediaMetadata|play-grants/)
})

test('what plays HLS is in a script of its own, light enough for those few tracks', async () => {
  const [player, { 'player-hls.js': hls, ...others }] = await Promise.all([
    bundlePlayer(),
    bundleParts(),
  ])
  expect(hls.gzip.byteLength).toBeLessThanOrEqual(120_000)
  const text = new TextDecoder().decode(hls.script)
  expect(text).not.toMatch(/\beval\(|new Function|localStorage|document\.cookie|customElements/)
  for (const { script } of [player, ...Object.values(others)])
    expect(new TextDecoder().decode(script)).not.toContain('EXT-X-')
})

test('parts take from the player what it has, and a device from the engine: there are no second copies', async () => {
  const [player, parts] = await Promise.all([bundlePlayer(), bundleParts()])
  const holders = (text: string) =>
    Object.entries<{ script: Uint8Array }>({ 'player.js': player, ...parts })
      .filter(([, { script }]) => new TextDecoder().decode(script).includes(text))
      .map(([name]) => name)
  // A PlayerError, the colours, a button, a row of the server's.
  for (const own of ['"PlayerError"', '--_sunken:', '-webkit-tap-highlight', 'duration_ms'])
    expect(holders(own), own).toEqual(['player.js'])
  expect(holders('top-tracks')).toEqual(['player-engine.js'])
  expect(holders('./player-engine.js')).toEqual(['player-device.js'])
})

test('a minified stylesheet still says the same', () => {
  const css = `/* why */ :host([theme='dark']) {\n  grid: 'a b' auto / 1fr;\n  color: calc(1em + 2px);\n}\n`
  expect(minifyStyles(css)).toBe(
    `:host([theme='dark']){grid:'a b' auto / 1fr;color:calc(1em + 2px)}`,
  )
})

test('what frames and pages written for others load is no player', async () => {
  for (const { script } of Object.values(await bundleFrame())) {
    const text = new TextDecoder().decode(script)
    expect(text).not.toMatch(
      /customElements\.define|\beval\(|new Function|localStorage|document\.cookie/,
    )
  }
})
