import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startS3Servers } from '@busker/test-servers/s3'
import { openOriginals } from './originals.ts'

const servers = await startS3Servers()
const folder = await mkdtemp(join(tmpdir(), 'busker-originals-'))
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await rm(folder, { recursive: true })
})

for (const server of servers) {
  const originals = openOriginals(server.url)!

  test(`${server.name}: a song is kept as it is, and heard in part by its signed address`, async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(3_000_001))
    const path = join(folder, `${server.name} ä.flac`)
    await Bun.write(path, bytes)
    const key = await originals.keep(path, 'audio/flac')
    expect(key).toBe(Bun.SHA256.hash(bytes, 'hex'))
    expect(await originals.keep(path, 'audio/flac')).toBe(key)
    expect(await originals.size(key)).toBe(bytes.length)
    expect(new Uint8Array((await (await originals.open(key))?.arrayBuffer()) ?? [])).toEqual(bytes)

    const address = await originals.address(key, 'audio/flac', 60)
    const part = await fetch(address, { headers: { range: 'bytes=1000000-1000099' } })
    expect([part.status, part.headers.get('content-type')]).toEqual([206, 'audio/flac'])
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(1_000_000, 1_000_100))

    for (let times = 0; times < 2; times++) await originals.remove(key)
    expect(await originals.size(key)).toBeUndefined()
    expect(await originals.open(key)).toBeUndefined()
  })
}

test('music beside blobs in a folder stays where it is', () => {
  expect(openOriginals('file:///data/blobs')).toBeUndefined()
})
