import { describe, expect, test } from 'bun:test'
import { ids, openExample } from '../example-services.ts'

const { ask, state } = await openExample()
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
const visit = (path: string, headers: Record<string, string> = {}) =>
  ask(path, { headers: { ...browser, ...headers } })

describe('a browser', () => {
  test.each(['/nope', '/account/nope', '/playlist', '/internal', '/artist/none/such'])(
    'that goes astray to %s sees a page, with the way back',
    async (path) => {
      const answer = await visit(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
      const page = await answer.text()
      expect(page).toContain('There is no such page here')
      expect(page).toContain('<a class="primary" href="/">')
    },
  )

  test('sees there whether it is signed in, and no cache keeps that', async () => {
    const answer = await visit('/nope', { cookie: 'busker_session=ada' })
    expect(await answer.text()).toContain('Ada &lt;3')
    expect(answer.headers.get('x-request-id')).toBeTruthy()
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect(answer.headers.get('vary')).toContain('Cookie')
  })

  test('is told kindly that a part of the site is away, with the same status', async () => {
    state.broken.add('auth').add('catalog')
    for (const path of [
      '/sign-in',
      '/account',
      `/album/${ids.playlist}`,
      `/artist/${ids.artist}`,
    ]) {
      const answer = await visit(path, { cookie: 'busker_session=ada' })
      const page = await answer.text()
      expect([path, answer.status]).toEqual([path, 502])
      expect(page).toContain('This is not available right now')
      expect(page).not.toContain('refused')
    }
    const frame = await visit(`/embed/album/${ids.playlist}`)
    expect([frame.status, await frame.text()]).toEqual([
      502,
      expect.stringContaining('This music is not available right now.'),
    ])
    state.broken.clear()
  })
})

test('programs get errors in their one shape, whatever they say that they accept', async () => {
  state.broken.add('catalog')
  for (const [path, status] of [
    ['/v1/nope', 404],
    ['/v1/playlists/gone', 404],
    ['/v1/tracks/x', 502],
    ['/images/x', 502],
    ['/.well-known/nope', 404],
  ] as const) {
    const answer = await visit(path)
    expect([path, answer.status]).toEqual([path, status])
    expect((await answer.json()).error.status).toBe(status)
  }
  state.broken.clear()
  for (const init of [{}, { headers: { accept: '*/*' } }, { method: 'POST', headers: browser }])
    expect((await (await ask('/nope', init)).json()).error.reason).toBe('UNKNOWN_ROUTE')
})
