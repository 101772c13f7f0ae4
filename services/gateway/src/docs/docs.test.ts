import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'bun:test'
import { SITE, openExample } from '../example-services.ts'
import { type ApiDocument, apiDocument } from '@busker/web-api/document'
import { operationsOf } from './openapi.ts'

const { ask, read } = await openExample(SITE, { RATE_LIMIT: 90 })
const document = async (): Promise<ApiDocument> => JSON.parse(await read('/openapi.json'))

test('programs read the document of this very site, with its address and its limits', async () => {
  const { servers, info, paths, components } = await document()
  expect(servers).toEqual([{ url: SITE }])
  expect(paths).toEqual(apiDocument.paths)
  expect(info.description).toStartWith(apiDocument.info.description ?? '')
  expect(info.description).toContain('may send 90 requests to `/v1/…` in 30 seconds')
  const flows = Object.values(components?.securitySchemes ?? {}).flatMap(({ flows }) =>
    Object.values(flows ?? {}),
  )
  expect(flows).not.toEqual([])
  for (const flow of flows)
    for (const [name, address] of Object.entries(flow))
      if (name.endsWith('Url')) expect(address).toStartWith(`${SITE}/`)
})

test('any page may read the document, and once only', async () => {
  const first = await ask('/openapi.json', { headers: { origin: 'https://tools.example' } })
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  expect(first.headers.get('content-type')).toBe('application/json')
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  const again = await ask('/openapi.json', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('the reference tells every operation and the limits without a script', async () => {
  const page = await read('/docs')
  for (const { method, path } of operationsOf(apiDocument))
    expect(page).toContain(`<code>${method} ${path}</code>`)
  expect(page).toContain('90 requests')
  expect(page).toContain('<code>Retry-After</code>')
})

test('the reference runs our scripts alone, and each visit has a style word of its own', async () => {
  const [one, two] = await Promise.all([ask('/docs'), ask('/docs')])
  const policy = one.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'; script-src 'self';")
  expect(policy).not.toMatch(/https?:|unsafe-eval|style-src(-elem)? [^;]*unsafe-inline/)
  expect(two.headers.get('content-security-policy')).not.toBe(policy)
})

test('its scripts are the same in each coding, and kept for good under their names', async () => {
  const names = (await read('/docs')).match(/\/docs\/(scalar|reference)\.[\w-]{22}\.js/g) ?? []
  expect(names).toHaveLength(2)
  for (const name of names) {
    const get = async (coding: string) => {
      const answer = await ask(name, { headers: { 'accept-encoding': coding } })
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('content-encoding')).toBe(coding === 'none' ? null : coding)
      return Buffer.from(await answer.arrayBuffer())
    }
    const plain = await get('none')
    expect(brotliDecompressSync(await get('br')).equals(plain)).toBe(true)
    expect(gunzipSync(await get('gzip')).equals(plain)).toBe(true)
  }
  const stale = await ask(`/docs/scalar.${'0'.repeat(22)}.js`)
  expect(stale.status).toBe(404)
})
