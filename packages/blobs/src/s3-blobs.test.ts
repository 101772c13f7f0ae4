import { expect, test } from 'bun:test'
import { openBlobs } from './open.ts'

/** A store that answers as told, one answer a request, and remembers what it was asked. */
function store(answers: ((request: Request) => Response)[]) {
  const asked: { method: string; path: string; headers: Headers }[] = []
  const server = Bun.serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch(request) {
      const { pathname: path } = new URL(request.url)
      asked.push({ method: request.method, path, headers: request.headers })
      return answers.shift()!(request)
    },
  })
  const url = `s3://key:secret@music/covers?endpoint=${encodeURIComponent(server.url.href)}&region=eu-west-3`
  return { asked, url, [Symbol.dispose]: () => void server.stop(true) }
}
const says = (status: number, body?: string) => () => new Response(body, { status })
const bytes = new TextEncoder().encode('a cover')
const key = Bun.SHA256.hash(bytes, 'hex')

test('a store that is busy is asked again, and the bytes go with their hash', async () => {
  using busy = store([says(503), says(404), says(500), says(429), says(200)])
  await (await openBlobs(busy.url)).put(bytes, 'image/png')
  expect(busy.asked.map(({ method }) => method)).toEqual(['HEAD', 'HEAD', 'PUT', 'PUT', 'PUT'])
  expect(new Set(busy.asked.map(({ path }) => path))).toEqual(new Set([`/music/covers/${key}`]))
  const { headers } = busy.asked.at(-1)!
  expect(headers.get('x-amz-content-sha256')).toBe(key)
  expect(headers.get('authorization')).toMatch(
    /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-west-3\/s3\/aws4_request, SignedHeaders=[a-z0-9;-]*x-amz-content-sha256/,
  )
})

test('a store that stays broken is given up', async () => {
  using broken = store(Array.from({ length: 4 }, () => says(500)))
  const refused: unknown = await (
    await openBlobs(broken.url)
  )
    .check()
    .catch((error: unknown) => error)
  expect(String(refused)).toContain('500')
  expect(broken.asked).toHaveLength(4)
})

test('a cover that is there already is not sent again', async () => {
  using full = store([() => new Response(bytes)])
  expect(await (await openBlobs(full.url)).put(bytes, 'image/png')).toBe(key)
  expect(full.asked.map(({ method }) => method)).toEqual(['HEAD'])
})

test('bytes that are not those of the key are not taken for a cover', async () => {
  using mixedUp = store([says(200, 'another cover')])
  const refused: unknown = await (await openBlobs(mixedUp.url)).open(key).catch((e: unknown) => e)
  expect(String(refused)).toContain('other bytes')
})

test('nobody at the address is an error, after some tries', async () => {
  const blobs = await openBlobs('s3://key:secret@music?endpoint=http%3A%2F%2F127.0.0.1%3A1')
  expect(await blobs.check().catch((error: unknown) => error)).toBeInstanceOf(Error)
})

test('a bucket without key and secret is refused with what to write', async () => {
  for (const url of ['s3://music', 's3://key@music', 's3://key:secret@', 's3:music']) {
    const refused: unknown = await openBlobs(url).catch((error: unknown) => error)
    expect(String(refused)).toContain('s3://KEY:SECRET@bucket?region=…')
    expect(String(refused)).not.toContain('secret')
  }
})
