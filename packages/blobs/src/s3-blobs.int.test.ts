import { afterAll, describe, expect, test } from 'bun:test'
import { startS3Servers } from '@busker/test-servers/s3'
import { blobsSuite } from './blobs.suite.ts'
import { openBlobs } from './open.ts'

const servers = await startS3Servers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

const changed = (url: string, change: (url: URL) => void) => {
  const other = new URL(url)
  change(other)
  return openBlobs(other.href)
}
const bytes = new TextEncoder().encode('a cover')
const failure = (doing: Promise<unknown>) => doing.then(String, String)

describe.each(servers)('blobs in $name', ({ url }) => {
  blobsSuite(() => openBlobs(url))

  test('a wrong secret is refused, whatever is asked', async () => {
    const stranger = await changed(url, (other) => (other.password = 'guessed'))
    expect(await failure(stranger.check())).toContain('403')
    expect(await failure(stranger.put(bytes, 'image/png'))).toContain('403')
    expect(await failure(stranger.open('0'.repeat(64)))).toContain('403')
  })

  test('a folder keeps its covers from those of the bucket', async () => {
    const inside = await changed(url, (other) => (other.pathname = '/covers/2026/'))
    const key = await inside.put(bytes, 'image/png')
    expect(await (await inside.open(key))?.body.text()).toBe('a cover')
    expect(await (await openBlobs(url)).open(key)).toBeUndefined()
  })

  test('a bucket that is not there is told at once', async () => {
    const nowhere = await changed(url, (other) => (other.hostname = 'nowhere'))
    expect(await failure(nowhere.check())).toContain('404')
    expect(await failure(nowhere.put(bytes, 'image/png'))).toContain('404')
  })
})
