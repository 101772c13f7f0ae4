import { describe, expect, test } from 'bun:test'
import { ALBUMS, ids, openExample } from '../example-services.ts'

describe('the front page', () => {
  test('shows the library without any script: newest playlist, albums, playlists', async () => {
    const { read } = await openExample()
    const page = await read('/')
    expect(page).toMatch(new RegExp(`<busker-player\\s+src="/playlist/${ids.playlist}"`))
    expect(page).toContain('Album 1')
    expect(page).toContain('href="/?albums=24"')
    expect(await read('/?albums=24')).toContain(`Album ${ALBUMS - 1}`)
    expect(await read('/?albums=nonsense')).toContain('Album 1<')
  })

  test('counts plays, the most played first', async () => {
    const { read, state } = await openExample()
    const [, second] = state.tracks
    state.plays.set(second!.id, 7)
    const counts = (await read('/')).split('data-play-counts')[1]!
    expect(counts.indexOf('Song 1')).toBeLessThan(counts.indexOf('Song 2'))
    expect(counts).toContain('<b>7</b> plays')
  })

  test('says who is signed in, and is kept by no cache', async () => {
    const { ask, read } = await openExample()
    expect(await read('/')).toContain('href="/sign-in"')
    expect(await read('/', { headers: { Cookie: 'busker_session=old' } })).toContain('"/sign-in"')
    const response = await ask('/', { headers: { Cookie: 'busker_session=ada' } })
    expect(await response.text()).toMatch(/<a class="who" href="\/account"[^>]*>Ada &lt;3<\/a>/)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('asks nobody about a listener without cookies', async () => {
    const { read, state } = await openExample()
    await read('/')
    expect(state.asked.filter((call) => call.startsWith('auth /auth'))).toEqual([])
  })

  test('says what to do when there is no music', async () => {
    const { read, state } = await openExample()
    state.albums = []
    state.playlists = []
    expect(await read('/')).toContain('--library ~/Music')
  })

  test('holds the newest album when no playlist has music', async () => {
    const { read, state } = await openExample()
    state.playlists = []
    expect(await read('/')).toMatch(
      new RegExp(`<busker-player\\s+src="/album/${state.albums[0]!.id}"`),
    )
  })

  test('plays on while accounts and counts are out of order', async () => {
    const { read, state } = await openExample()
    state.broken.add('auth').add('analytics')
    expect(await read('/', { headers: { Cookie: 'busker_session=ada' } })).toContain('Album 1')
  })
})

describe('search', () => {
  test('groups what it finds', async () => {
    const { read } = await openExample()
    const page = await read('/search?q=<b>rain')
    expect(page).toContain('Found 6 for &lt;b&gt;rain.')
    for (const title of ['Tracks', 'Artists', 'Albums', 'Playlists'])
      expect(page).toContain(`<h2>${title}</h2>`)
    expect(page).toContain(`/artist/${ids.artist}`)
  })

  test('asks for words when it has none, and says so when nothing is found', async () => {
    const { read, state } = await openExample()
    expect(await read('/search?q=%20')).toContain('Type what you would like to hear.')
    expect(state.asked).toEqual([])
    expect(await read('/search?q=nothing')).toContain('Nothing is called “nothing” here.')
  })
})
