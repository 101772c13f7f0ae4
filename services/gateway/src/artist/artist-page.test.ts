import { expect, test } from 'bun:test'
import { HOSTILE, SITE, ids, openExample } from '../example-services.ts'

const { ask, read } = await openExample()
const path = `/artist/${ids.artist}`

test('the page of an artist has the albums, what is told, and where else the artist is', async () => {
  const page = await read(path)
  expect(page).toContain(`href="/album/`)
  expect(page).toContain('Album 1')
  expect(page).toContain('Born by the sea.')
  expect(page).toContain('href="https://mara.example/?a=1&amp;b=2"')
  expect(page).toContain('Tour &amp; shop')
  expect(page).toContain(`<link rel="canonical" href="${SITE}${path}" />`)
})

test('what an artist tells is text, whatever it holds, on the page and for search engines', async () => {
  const page = await read(path)
  expect(page).not.toContain(HOSTILE)
  expect(page).not.toContain('<script>alert')
  const [, data = ''] = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(page) ?? []
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'MusicGroup',
    name: HOSTILE,
    album: [{ name: HOSTILE }, { name: 'Album 1' }],
  })
})

test.each(['x', '0'.repeat(22), '..%2Falbums'])(
  'there is no artist %s, and a page says so',
  async (id) => {
    const answer = await ask(`/artist/${id}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('There is no such music here')
  },
)
