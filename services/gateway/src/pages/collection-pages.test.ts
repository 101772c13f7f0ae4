import { describe, expect, test } from 'bun:test'
import { HOSTILE, SITE, ids, openExample } from '../example-services.ts'

const { ask, read, state } = await openExample()

/** What a browser makes of a page. */
async function parse(page: string) {
  const elements: { tag: string; attributes: Record<string, string>; text: string }[] = []
  await new HTMLRewriter()
    .on('*', {
      element: (element) =>
        void elements.push({
          tag: element.tagName,
          attributes: Object.fromEntries(element.attributes),
          text: '',
        }),
      text: ({ text }) => void (elements.at(-1)!.text += text),
    })
    .transform(new Response(page))
    .text()
  return elements
}

describe('the page of a playlist', () => {
  test('leads to oEmbed by two links within the first four kilobytes, and by its header', async () => {
    for (const id of [ids.playlist, ids.hostile]) {
      const response = await ask(`/playlist/${id}`)
      const start = Buffer.from(await response.text())
        .subarray(0, 4096)
        .toString()
      for (const type of ['application/json+oembed', 'text/xml+oembed']) {
        const { attributes } = (await parse(start)).find((one) => one.attributes.type === type)!
        const href = attributes.href!.replaceAll('&amp;', '&')
        expect((await ask(href.replace(SITE, ''))).status).toBe(200)
        expect(response.headers.get('link')).toContain(`<${href}>; rel="alternate"; type="${type}"`)
      }
    }
  })

  test('tells sites and search engines what it is', async () => {
    const elements = await parse(await read(`/playlist/${ids.playlist}`))
    const meta = (name: string) =>
      elements.find(({ attributes: { property, name: own } }) => (property ?? own) === name)
        ?.attributes.content
    expect(meta('og:type')).toBe('music.playlist')
    expect(meta('music:song')).toBe(`${SITE}/track/${ids.track}`)
    expect(meta('twitter:player')).toBe(`${SITE}/embed/playlist/${ids.playlist}`)
    const script = elements.find(({ attributes }) => attributes.type === 'application/ld+json')
    expect(JSON.parse(script!.text)).toMatchObject({
      '@type': 'MusicPlaylist',
      numTracks: 3,
      track: [{ name: HOSTILE }, { name: 'Song 1' }, { name: 'Song 2' }],
    })
  })

  test('has its tracks and artists as plain HTML inside the player, for those without scripts', async () => {
    const elements = await parse(await read(`/playlist/${ids.playlist}`))
    const player = elements.findIndex(({ tag }) => tag === 'busker-player')
    expect(elements[player]?.attributes.src).toBe(`/playlist/${ids.playlist}`)
    const track = elements.slice(player).find(({ tag }) => tag === 'a')
    expect(track?.attributes.href).toBe(`/track/${ids.track}`)
    expect(await read(`/playlist/${ids.playlist}`)).toContain(
      'Mara feat. Odo &amp; the &lt;Quay&gt;',
    )
  })

  test('gives the line to paste', async () => {
    expect(await read(`/playlist/${ids.playlist}`)).toContain(
      `&lt;busker-player src=&quot;${SITE}/playlist/${ids.playlist}&quot;&gt;&lt;/busker-player&gt;`,
    )
  })
})

test.each(['/', '/search?q=song', `/playlist/${ids.hostile}`, `/track/${ids.track}`])(
  'a title that is HTML stays text at %s',
  async (path) => {
    const elements = await parse(await read(path))
    const scripts = elements.filter(({ tag }) => tag === 'script')
    expect(scripts.length).toBeGreaterThan(0)
    for (const { attributes } of scripts)
      expect(attributes.type === 'application/ld+json' || attributes.src?.startsWith('/')).toBe(
        true,
      )
    expect(elements.filter(({ attributes }) => attributes.onerror)).toEqual([])
    expect(elements.filter(({ tag, attributes }) => tag === 'style' || attributes.style)).toEqual(
      [],
    )
  },
)

test('any site may frame the embed; the other pages only this one', async () => {
  const framedBy = async (path: string) =>
    /frame-ancestors ([^;]+)/.exec(
      (await ask(path)).headers.get('content-security-policy') ?? '',
    )?.[1]
  expect(await framedBy(`/embed/playlist/${ids.playlist}`)).toBe('*')
  expect(await framedBy('/embed/playlist/gone')).toBe('*')
  for (const path of ['/', '/search', `/playlist/${ids.playlist}`, '/album/gone'])
    expect(await framedBy(path)).toBe("'self'")
})

test('an embed with a key may be framed by the pages of that key, and plays by it', async () => {
  const path = `/embed/playlist/${ids.playlist}`
  const policy = async (query: string) =>
    (await ask(path + query)).headers.get('content-security-policy')
  const key = 'pk_0123456789abcdefghijkl'
  state.framedBy.set(key, ["'self'", 'https://fanzine.example'])
  expect(await policy(`?key=${key}`)).toEndWith("frame-ancestors 'self' https://fanzine.example")
  expect(await policy('?key=pk_unknown')).toEndWith("frame-ancestors 'none'")
  expect(await policy('?key=')).toEndWith("frame-ancestors 'none'")
  const player = async (query: string) =>
    (await parse(await read(path + query))).find(({ tag }) => tag === 'busker-player')
  expect((await player(`?key=${key}`))?.attributes.key).toBe(key)
  expect((await player(''))?.attributes).not.toContainKey('key')
  expect((await player('?key="><script>'))?.attributes.key).toBe('&quot;&gt;&lt;script&gt;')
})

test('an address with a key leads to embeds with that key, by oEmbed and by card', async () => {
  const key = 'pk_0123456789abcdefghijkl'
  const response = await ask(`/playlist/${ids.playlist}?key=${key}`)
  const embed = `${SITE}/embed/playlist/${ids.playlist}?key=${key}`
  const elements = await parse(await response.text())
  expect(
    elements.find(({ attributes }) => attributes.name === 'twitter:player')?.attributes.content,
  ).toBe(embed)
  const [, oembed] = /<([^>]+)>/.exec(response.headers.get('link') ?? '') ?? []
  const answer = await ask((oembed ?? '').replace(SITE, ''))
  expect(((await answer.json()) as { html: string }).html).toContain(`<iframe src="${embed}"`)
})

test('an embed is light or dark as the page around it asks', async () => {
  const root = async (query: string) =>
    (await parse(await read(`/embed/track/${ids.track}${query}`)))[0]?.attributes.class?.trim()
  expect(await root('')).toBe('embed')
  expect(await root('?theme=dark')).toBe('embed dark')
  expect(await root('?theme="><script>')).toBe('embed')
})

test.each(['/playlist/0000000000000000000000', '/album/x', '/track/%00', '/embed/track/x'])(
  'there is a page for the music that is not there: %s',
  async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch('text/html')
  },
)
