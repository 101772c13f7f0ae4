import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import type { Role } from '@busker/http/access'
import { accessOf } from '@busker/http/testing'
import { CATALOG_WRITE, mayCurate, mayEditArtist, mayImport } from './rights.ts'
import { catalogForTest } from './testing/catalog.ts'

const roles: Role[] = ['owner', 'admin', 'artist', 'listener']
const scopes = new Set([CATALOG_WRITE])
const mara = newId()

let catalog: Awaited<ReturnType<typeof catalogForTest>>
beforeAll(async () => {
  catalog = await catalogForTest()
})
afterAll(() => catalog[Symbol.asyncDispose]())

test('only who runs the site imports, and only by an app that was let to', () => {
  const allowed = roles.filter((role) => mayImport(accessOf('ada', { role, scopes })))
  expect(allowed).toEqual(['owner', 'admin'])
  expect(roles.filter((role) => mayImport(accessOf('ada', { role })))).toEqual([])
})

test('only who runs the site arranges what people meet first', () => {
  const allowed = roles.filter((role) => mayCurate(accessOf('ada', { role, scopes })))
  expect(allowed).toEqual(['owner', 'admin'])
  expect(roles.filter((role) => mayCurate(accessOf('ada', { role })))).toEqual([])
})

test('an artist changes what is told of them, and of nobody else', () => {
  const artistIds = new Set([mara])
  const edits = (role: Role, id: string, may = scopes) =>
    mayEditArtist(accessOf('ada', { role, scopes: may, artistIds }), id)
  expect(roles.filter((role) => edits(role, mara))).toEqual(['owner', 'admin', 'artist'])
  expect(roles.filter((role) => edits(role, newId()))).toEqual(['owner', 'admin'])
  expect(roles.filter((role) => edits(role, mara, new Set()))).toEqual([])
})

test.each([
  ['POST', '/v1/imports'],
  ['GET', '/v1/imports/background'],
  ['GET', '/v1/imports/0000000000000000000000'],
  ['DELETE', '/v1/library/folders?path=/music'],
])(
  'an artist with the scope is not let at %s %s, nor is an owner without it',
  async (method, path) => {
    const ask = async (token?: string) => {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: token }) }
      const body = method === 'POST' ? JSON.stringify({ path: '/nowhere' }) : undefined
      const answer = await catalog.fetch(path, { method, headers, ...(body ? { body } : {}) })
      const reason = answer.status < 400 ? undefined : (await answer.json()).error.reason
      return [answer.status, reason]
    }
    expect(await ask()).toEqual([401, 'INVALID_TOKEN'])
    for (const role of ['artist', 'listener'])
      expect(await ask(`Bearer catalog-write:${role}`)).toEqual([403, 'NOT_ALLOWED'])
    expect(await ask('Bearer admin:owner')).toEqual([403, 'INSUFFICIENT_SCOPE'])
    for (const role of ['owner', 'admin'])
      expect((await ask(`Bearer catalog-write:${role}`))[0]).not.toBe(403)
  },
)
