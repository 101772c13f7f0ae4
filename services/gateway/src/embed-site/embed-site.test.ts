import { recipes } from '@busker/player/demo/recipes'
import { states } from '@busker/player/demo/states'
import { expect, test } from 'bun:test'
import { ALBUMS, SITE, ids, openExample } from '../example-services.ts'

const example = await openExample()
const { ask, read } = example

/** The text of the element with this id, as a person reads it. */
async function textOf(page: string, id: string) {
  let text = ''
  await new HTMLRewriter()
    .on(`#${id}`, { text: (part) => void (text += part.text) })
    .transform(new Response(page))
    .text()
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

test('a visitor without scripts gets the snippet for what the address says', async () => {
  expect(await textOf(await read('/embed'), 'snippet')).toBe(
    `<script type="module" src="${SITE}/player.js"></script>\n<busker-player src="${SITE}/playlist/${ids.playlist}"></busker-player>`,
  )
  const query = `kind=iframe&theme=dark&height=152&music=track/${ids.track}`
  expect(await textOf(await read(`/embed?${query}`), 'snippet')).toContain(
    `<iframe src="${SITE}/embed/track/${ids.track}?theme=dark" width="100%" height="152"`,
  )
})

test('without scripts a search offers what it finds, and keeps what was chosen', async () => {
  const page = await read(`/embed?find=lantern&music=album/${ids.album}`)
  expect(page).toContain('lantern found')
  expect(page).toMatch(new RegExp(`value="album/${ids.album}"[^>]*checked`))
})

test('music that is not there leads back to what is', async () => {
  const page = await read('/embed?music=playlist/0000000000000000000000')
  expect(page).toMatch(new RegExp(`value="playlist/${ids.playlist}"[^>]*checked`))
})

test('hostile titles and addresses stay text', async () => {
  for (const query of [
    `music=playlist/${ids.hostile}&kind=iframe`,
    `music=playlist/${ids.hostile}&consent=on`,
    `find=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
    `kind=${encodeURIComponent('<script>')}&key=${encodeURIComponent('"><script>')}`,
  ]) {
    const found: string[] = []
    await new HTMLRewriter()
      .on('img[onerror], script:not([src])', { element: ({ tagName }) => void found.push(tagName) })
      .transform(new Response(await read(`/embed?${query}`)))
      .text()
    expect(found).toEqual([])
  }
})

test('a library without music says so', async () => {
  const empty = await openExample()
  empty.state.albums.length = empty.state.playlists.length = 0
  expect(await empty.read('/embed')).toContain('No music here yet')
  expect(await empty.read('/embed/recipes/html')).toContain('/playlist/ID')
  expect(ALBUMS).toBeGreaterThan(0)
})

test.each([
  '/embed',
  '/embed/recipes',
  '/embed/recipes/react',
  '/embed/states',
  '/embed/states?state=playing',
])('%s has a policy without unsafe words, and nothing inline', async (path) => {
  const response = await ask(path)
  const policy = response.headers.get('content-security-policy')
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("script-src 'self'")
  const inline: string[] = []
  await new HTMLRewriter()
    .on('script:not([src]), style, [style], [onclick]', {
      element: ({ tagName }) => void inline.push(tagName),
    })
    .transform(response)
    .text()
  expect(inline).toEqual([])
})

test('every recipe and every state has a page, and others have none', async () => {
  for (const name of Object.keys(recipes))
    expect((await ask(`/embed/recipes/${name}`)).status).toBe(200)
  for (const name of Object.keys(states))
    expect((await ask(`/embed/states?state=${name}`)).status).toBe(200)
  for (const path of ['/embed/recipes/constructor', '/embed/states?state=constructor'])
    expect((await ask(path)).status).toBe(404)
})

test('a frame takes the layout and the language of its address, and nothing else from there', async () => {
  const page = await read(`/embed/playlist/${ids.playlist}?layout=bar&lang=de&theme=dark`)
  expect(page).toMatch(/<busker-player[^>]*theme="dark"\s+layout="bar"\s+lang="de"/)
  expect(await read(`/embed/playlist/${ids.playlist}?layout=none&lang="><b>`)).not.toMatch(
    /layout=|lang="[^e]/,
  )
})

test('silence comes in pieces, as music does', async () => {
  const range = (value: string) =>
    ask('/embed/states/silence.wav?seconds=60', { headers: { range: value } })
  const first = await range('bytes=0-')
  expect(first.status).toBe(206)
  expect(first.headers.get('content-range')).toBe('bytes 0-262143/480044')
  const bytes = new Uint8Array(await (await range('bytes=40-47')).arrayBuffer())
  expect([...bytes]).toEqual([0x00, 0x53, 0x07, 0x00, 128, 128, 128, 128])
  expect((await range('bytes=480044-')).status).toBe(416)
  expect((await ask('/embed/states/silence.wav?seconds=1e9')).status).toBe(400)
})
