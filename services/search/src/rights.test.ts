import { expect, test } from 'bun:test'
import type { Role } from '@busker/http/access'
import { accessOf } from '@busker/http/testing'
import { ADMIN, mayReindex } from './rights.ts'

const roles: Role[] = ['owner', 'admin', 'artist', 'listener']

test('only who runs the site builds the index anew, and only by an app that was let to', () => {
  const may = (scopes: Set<string>) =>
    roles.filter((role) => mayReindex(accessOf('ada', { role, scopes })))
  expect(may(new Set([ADMIN]))).toEqual(['owner', 'admin'])
  expect(may(new Set(['catalog-write']))).toEqual([])
})
