import { expect, test } from 'bun:test'
import { ids, openExample } from '../example-services.ts'

const { ask, read } = await openExample()
const cookie = 'busker_session=ada'
const pages = [
  `/playlist/${ids.playlist}`,
  `/album/${ids.album}`,
  `/track/${ids.track}`,
  `/artist/${ids.artist}`,
  '/search?q=song',
  '/album/gone',
  '/user/gone',
]

test.each(pages)('%s says who is signed in, and no cache shows it to others', async (path) => {
  const answer = await ask(path, { headers: { cookie } })
  const page = await answer.text()
  expect(page).toMatch(/<a class="who" href="\/account"[^>]*>Ada &lt;3<\/a>/)
  expect(page).toContain('action="/sign-out"')
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  expect(answer.headers.get('vary')).toContain('Cookie')
})

test.each(pages)('from %s a stranger signs in and comes back', async (path) => {
  const page = await (await ask(path)).text()
  expect(page).toContain(`href="/sign-in?${new URLSearchParams({ next: path })}"`)
})

test('an embed is the same for everybody', async () => {
  for (const type of ['playlist', 'album'] as const) {
    const path = `/embed/${type}/${ids[type]}`
    expect(await read(path, { headers: { cookie } })).toBe(await read(path))
  }
})
