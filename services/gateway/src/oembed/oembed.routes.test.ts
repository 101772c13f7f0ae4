import { describe, expect, test } from 'bun:test'
import { HOSTILE, SITE, ids, openExample } from '../example-services.ts'

const { ask } = await openExample()
const oembed = (parameters: Record<string, string>) =>
  ask(`/oembed?${new URLSearchParams(parameters)}`)
const url = `${SITE}/playlist/${ids.playlist}`

describe('oEmbed', () => {
  test('tells in JSON how to show a playlist', async () => {
    const response = await oembed({ url })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch('application/json')
    const body = (await response.json()) as Record<string, unknown>
    expect(body).toMatchObject({
      version: '1.0',
      type: 'video',
      title: 'Newest arrivals',
      author_name: 'Ada',
      provider_url: SITE,
      width: 640,
      height: 480,
    })
    expect(body.html).toContain(`<iframe src="${SITE}/embed/playlist/${ids.playlist}"`)
    expect(body.html).toContain('title="Newest arrivals by Ada"')
  })

  test('is a video, which more sites show, and rich or of one theme for who asks', async () => {
    const body = async (more: object) =>
      (await (await oembed({ url, ...more })).json()) as { type: string; html: string }
    expect((await body({})).type).toBe('video')
    const asked = await body({ as: 'rich', theme: 'dark', dnt: '1', unheard: 'of' })
    expect(asked.type).toBe('rich')
    expect(asked.html).toContain(`/embed/playlist/${ids.playlist}?theme=dark"`)
    expect((await oembed({ url, as: 'photo' })).status).toBe(400)
  })

  test('says the same in XML', async () => {
    const response = await oembed({ url, format: 'xml' })
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const { oembed: body } = Bun.XML.parse(await response.text()) as { oembed: object }
    const json = (await (await oembed({ url })).json()) as Record<string, unknown>
    expect(body).toEqual(
      Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])),
    )
  })

  test('keeps a hostile title a title, in both formats', async () => {
    const hostile = `${SITE}/playlist/${ids.hostile}`
    const json = (await (await oembed({ url: hostile })).json()) as { title: string; html: string }
    expect(json.title).toBe(HOSTILE)
    expect(json.html).not.toContain('<script')
    const xml = Bun.XML.parse(await (await oembed({ url: hostile, format: 'xml' })).text())
    expect(xml).toMatchObject({ oembed: { title: HOSTILE } })
  })

  test('stays within the room of the page', async () => {
    const response = await oembed({ url, maxwidth: '320', maxheight: '152' })
    expect(await response.json()).toMatchObject({
      width: 320,
      height: 152,
      thumbnail_width: 64,
      thumbnail_height: 64,
    })
  })

  test.each([
    ['the page', url],
    ['the embed', `${SITE}/embed/playlist/${ids.playlist}`],
    ['the page with tracking and a hash', `${url}?si=1#now`],
    ['a track', `${SITE}/track/${ids.track}`],
  ])('knows %s by its address', async (_, address) => {
    expect((await oembed({ url: address })).status).toBe(200)
  })

  test.each([
    ['a playlist that is not there', `${SITE}/playlist/0000000000000000000000`],
    ['a page that is no music', `${SITE}/sign-in`],
    ['something that is no id', `${SITE}/playlist/..%2F..`],
    ['another site', `https://elsewhere.example/playlist/${ids.playlist}`],
    ['this site without encryption', url.replace('https:', 'http:')],
  ])('404 for %s', async (_, address) => {
    const response = await oembed({ url: address })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: { reason: 'NOTHING_TO_EMBED' } })
  })

  test('401 where a frame needs a key, and the address has none or no good one', async () => {
    const guarded = await openExample()
    guarded.state.framedBy
      .set(undefined, ["'self'"])
      .set('pk_good', ["'self'", 'https://fan.example'])
    const status = async (address: string) =>
      (await guarded.ask(`/oembed?${new URLSearchParams({ url: address })}`)).status
    expect(await status(url)).toBe(401)
    expect(await status(`${url}?key=pk_unknown`)).toBe(401)
    expect(await status(`${url}?key=pk_good`)).toBe(200)
  })

  test('501 for a format that it does not speak', async () => {
    expect((await oembed({ url, format: 'yaml' })).status).toBe(501)
  })

  test.each([
    ['no address', {}],
    ['no web address', { url: 'javascript:alert(1)' }],
    ['a width in words', { url, maxwidth: 'wide' }],
    ['no room at all', { url, maxheight: '0' }],
  ])('400 with what to do for %s', async (_, parameters) => {
    const response = await oembed(parameters)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { reason: 'INVALID_REQUEST' } })
  })

  test('any page may ask, and learn of errors too', async () => {
    for (const address of [url, 'nonsense']) {
      const response = await oembed({ url: address })
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
    }
  })
})
