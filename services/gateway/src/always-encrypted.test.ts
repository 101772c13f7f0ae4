import { expect, test } from 'bun:test'
import { ids, openExample } from './example-services.ts'

const told = async (site: string, path: string) => {
  const { ask } = await openExample(site)
  return (await ask(path)).headers.get('strict-transport-security')
}

test('a site with a certificate is never again asked for without', async () => {
  for (const path of ['/', `/embed/playlist/${ids.playlist}`, '/v1/library/albums', '/nothing'])
    expect(await told('https://music.example', path)).toBe('max-age=31536000')
})

test('a site on plain http does not lock its listeners out', async () => {
  expect(await told('http://localhost:4000', '/')).toBeNull()
})
