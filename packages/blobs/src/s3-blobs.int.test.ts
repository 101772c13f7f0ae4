import { afterAll, describe, expect, test } from 'bun:test'
import { outageSuite } from '@busker/test-servers/outages.suite'
import { startS3Servers, startVersitygw } from '@busker/test-servers/s3'
import { blobsSuite, listingSuite } from './blobs.suite.ts'
import { openBlobs } from './open.ts'
import { readS3Place } from './s3-address.ts'
import { createS3Client } from './s3-client.ts'

const servers = await startS3Servers()
afterAll(() => Promise.all(servers.map((server) => server.stop())))

const changed = (url: string, change: (url: URL) => void) => {
  const other = new URL(url)
  change(other)
  return openBlobs(other.href)
}
const bytes = new TextEncoder().encode('a cover')
const failure = (doing: Promise<unknown>) => doing.then(String, String)

describe.each(servers)('blobs in $name $version', ({ name, url, port, fate }) => {
  blobsSuite(() => openBlobs(url))
  outageSuite(
    name,
    () => ({
      port,
      ...(fate ? { fate } : {}),
      persists: true,
      deadline: 15_000,
      async open(line) {
        const blobs = await openBlobs(line.through(url), 1000)
        const song = (one: string) => new TextEncoder().encode(one)
        return {
          keep: (one) => blobs.put(song(one), 'audio/mpeg'),
          has: async (one) => {
            const blob = await blobs.open(Bun.SHA256.hash(one, 'hex'))
            return (await blob?.body.text()) === one
          },
          close: () => {},
        }
      },
    }),
    fate !== undefined,
  )

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

const whole = servers.filter(({ isWhole }) => isWhole)

for (const { name, version, url } of whole)
  describe(`all of S3 in ${name} ${version}`, () => {
    listingSuite(() => openBlobs(url))

    test('a link reads one blob for a while, as the type and under the name it was made for', async () => {
      const blobs = await openBlobs(url)
      const key = await blobs.put(new TextEncoder().encode('a song'), 'audio/mpeg')
      const link = { seconds: 60, contentType: 'audio/flac', fileName: "Ça ira (東京)'s.flac" }
      const address = await blobs.linkTo(key, link)
      const answer = await fetch(address!)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe('a song')
      expect(answer.headers.get('content-type')).toBe('audio/flac')
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toBe(
        "attachment; filename*=UTF-8''Ça ira (東京)'s.flac",
      )
      const part = await fetch(address!, { headers: { Range: 'bytes=2-4' } })
      expect([part.status, await part.text()]).toEqual([206, 'son'])
      const changed = [
        address!.replace('audio%2Fflac', 'text%2Fhtml'),
        address!.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'),
        address!.replace(key, '0'.repeat(64)),
      ]
      for (const other of changed) {
        expect(other).not.toBe(address!)
        expect((await fetch(other)).status).toBe(403)
      }
    })

    test('of a stream that breaks off no parts are left to be paid for', async () => {
      const place = readS3Place(new URL(url))
      const s3 = createS3Client(place)
      const uploads = async () => (await s3.ask('GET', `${place.bucket}?uploads=`)).text()
      const begun: string[] = []
      const broken = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array(9 * 1024 * 1024)),
        async pull(controller) {
          begun.push(await uploads())
          controller.error(new Error('the listener left'))
        },
      })
      const blobs = await openBlobs(url)
      expect(await blobs.putStream(broken, 'audio/mpeg').catch(String)).toContain('listener left')
      expect(begun.join()).toContain('<UploadId>')
      expect(await uploads()).not.toContain('<UploadId>')
    })

    test('a bucket that may only be read refuses covers and goes on showing them', async () => {
      const readOnly = await startVersitygw(['--readonly'])
      const blobs = await openBlobs(readOnly.url)
      const refused: unknown = await blobs.put(bytes, 'image/png').catch((error: unknown) => error)
      expect(refused).toMatchObject({ store: 'S3', kind: 'refused' })
      expect(await blobs.list('', 10)).toEqual([])
      await blobs.check()
      await readOnly.stop()
    })
  })
