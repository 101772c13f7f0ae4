import { expect, test } from 'bun:test'
import { lackings } from './lacking.ts'

test('whoever lacks one scope of each alternative is let in by none', () => {
  expect(lackings([['read']])).toEqual([['read']])
  expect(lackings([['public'], ['private']])).toEqual([['private', 'public']])
  expect(lackings([['read', 'email']])).toEqual([['read'], ['email']])
  expect(lackings([['read', 'email'], ['read']])).toEqual([['read'], ['email', 'read']])
})

test('what needs no scope lacks none', () => {
  expect(lackings([])).toEqual([])
  expect(lackings([['read'], []])).toEqual([])
})
