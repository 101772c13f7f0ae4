import { expect, test } from 'bun:test'
import { ids, openExample } from '../example-services.ts'

const paths = ['/', `/playlist/${ids.playlist}`, `/album/${ids.album}`, `/track/${ids.track}`]

test('while any page may play, the site gives the line for it', async () => {
  const { read } = await openExample()
  for (const path of paths) {
    expect(await read(path)).toContain('&lt;busker-player')
    expect(await read(path)).not.toContain('wants a key')
  }
})

test('where the owner asks for keys, the site gives no line that would not play', async () => {
  const { read, state } = await openExample()
  state.framedBy.set(undefined, ["'self'"])
  for (const path of paths) {
    const page = await read(path)
    expect(page).not.toContain('&lt;busker-player')
    expect(page).toMatch(/wants a key[^<]+<a href="\/account\/embed-keys">/)
  }
})

test('the music and its line are there while nobody can tell', async () => {
  const { read, state } = await openExample()
  state.broken.add('auth')
  for (const path of paths) expect(await read(path)).toContain('&lt;busker-player')
})
