import { describe, expect, test } from 'bun:test'
import { HOSTILE, SITE } from '../example-services.ts'
import { openExamplePeople } from './example-people.ts'

const { ask, state } = await openExamplePeople()
const cookie = 'busker_session=ada'
const own = { cookie, 'sec-fetch-site': 'same-origin', origin: SITE }

const send = (path: string, body: BodyInit, headers: Record<string, string> = own) =>
  ask(path, { method: 'POST', headers, body })
const fields = (more: Record<string, string> = {}) =>
  new URLSearchParams({ display_name: 'Ada', country: 'NO', locale: '', ...more })
const withPicture = (picture: File) => {
  const form = new FormData()
  form.set('picture', picture)
  return form
}
const aPicture = (bytes = 10) =>
  withPicture(new File([new Uint8Array(bytes)], 'me.png', { type: 'image/png' }))

describe('the page of one’s own profile', () => {
  test('shows what is set, as text', async () => {
    const page = await ask('/account/profile', { headers: { cookie } })
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    const text = await page.text()
    expect(text).toMatch(/<option value="SE" selected>Sweden<\/option>/)
    expect(text).toMatch(/<option value="sv" selected>Svenska<\/option>/)
    expect(text).toMatch(/name="profile_public" checked/)
    expect(text).not.toMatch(/name="filter_enabled" checked/)
    expect(text).not.toContain(HOSTILE)
    expect(text).toContain('&lt;script&gt;alert(1)')
  })

  test('leads those who are not signed in to where they sign in, and back', async () => {
    for (const init of [{}, { method: 'POST', body: fields(), headers: { origin: SITE } }]) {
      const answer = await ask('/account/profile', init)
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe('/sign-in?next=%2Faccount%2Fprofile')
    }
    expect(state.sent).toEqual([])
  })

  test('has the links of the other account pages, those of the site for who runs it, and the way out', async () => {
    const linksOf = async (scope: string) => {
      state.scope = scope
      const page = await (await ask('/account/profile', { headers: { cookie } })).text()
      expect(page).toContain('href="/account/profile" aria-current="page"')
      expect(page).toContain('action="/sign-out"')
      return ['/account', '/account/access', '/account/embed-keys', '/admin'].filter((href) =>
        page.includes(`<a href="${href}"`),
      )
    }
    expect(await linksOf('streaming')).toEqual(['/account', '/account/access'])
    expect(await linksOf('admin embed-manage')).toHaveLength(4)
  })

  test('saves name, country, language and choices without a script', async () => {
    const answer = await send('/account/profile', fields({ filter_enabled: 'on' }))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/account/profile?saved=1')
    expect(state.ada).toMatchObject({
      display_name: 'Ada',
      country: 'NO',
      locale: null,
      explicit_content: { filter_enabled: true },
    })
    expect(state.settings).toEqual({ profile_public: false })
    const page = await (await ask('/account/profile?saved=1', { headers: { cookie } })).text()
    expect(page).toContain('<p role="status">Saved.</p>')
  })

  test('says what cannot be saved, and keeps what was typed', async () => {
    state.refuse = 'display_name: is at most 100 characters'
    const answer = await send('/account/profile', fields({ display_name: 'A very long <name>' }))
    state.refuse = undefined
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('<p role="alert">The name is at most 100 characters</p>')
    expect(text).toContain('A very long &lt;name&gt;')
    expect(state.ada.display_name).toBe('Ada')
  })

  test('takes a picture, larger than other forms, and removes it', async () => {
    expect((await send('/account/profile/picture', aPicture(3_000_000))).status).toBe(303)
    expect(state.ada.images[0]?.url).toEndWith('image/png/3000000')
    expect(await (await ask('/account/profile', { headers: { cookie } })).text()).toContain(
      'Remove the picture',
    )
    expect((await send('/account/profile/picture/remove', '')).status).toBe(303)
    expect(state.ada.images).toEqual([])
    for (const nothing of [new FormData(), withPicture(new File([], ''))]) {
      const answer = await send('/account/profile/picture', nothing)
      expect([answer.status, (await answer.text()).includes('Choose a picture first.')]).toEqual([
        400,
        true,
      ])
    }
    expect((await send('/account/profile/picture', aPicture(7_000_000))).status).toBe(413)
    expect((await send('/account/profile', 'x'.repeat(2_000_000))).status).toBe(413)
  })

  test('a page of another site changes nothing, whatever it sends', async () => {
    state.sent = []
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: SITE, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign)
      for (const [path, body] of [
        ['/account/profile', fields()],
        ['/account/profile/picture', aPicture()],
        ['/account/profile/picture/remove', ''],
      ] as const) {
        const answer = await send(path, body, { ...headers, cookie })
        expect([path, headers, answer.status]).toEqual([path, headers, 403])
      }
    expect(state.sent).toEqual([])
  })

  test('a form that is nonsense is an empty one', async () => {
    state.refuse = 'display_name: is empty'
    const json = { ...own, 'content-type': 'application/json' }
    const multipart = { ...own, 'content-type': 'multipart/form-data; boundary=x' }
    for (const headers of [json, multipart])
      for (const path of ['/account/profile', '/account/profile/picture'])
        expect((await send(path, '{"a"', headers)).status).toBe(400)
    state.refuse = undefined
  })
})

describe('the page of somebody', () => {
  test('shows name, picture and public playlists, and asks not to be indexed', async () => {
    Object.assign(state.ada, { display_name: HOSTILE })
    const page = await ask('/user/ada')
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).not.toContain(HOSTILE)
    expect(text).toContain('1 follower')
    expect(text).toContain(`href="/playlist/${'0'.repeat(22)}"`)
    expect(text).toContain('content="noindex"')
  })

  test.each(['/user/nobody', '/user/%00', '/user/..%2f..%2fhealthz', `/user/${'x'.repeat(100)}`])(
    'there is a page for who is not there: %s',
    async (path) => {
      const page = await ask(path)
      expect([page.status, (await page.text()).includes('There is nobody here')]).toEqual([
        404,
        true,
      ])
    },
  )
})
