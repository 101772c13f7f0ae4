import { expect, test } from 'bun:test'
import { open } from 'node:fs/promises'
import { atStart, named } from './at-start.ts'
import { explain } from './explain.ts'
import { StoreProblem } from './problem.ts'

const failure = (doing: Promise<unknown>) =>
  doing.then(
    () => undefined,
    (error: unknown) => error as StoreProblem,
  )
const problem = (kind: 'away' | 'late' | 'refused') =>
  new StoreProblem('Redis', 'cache:6379', kind, undefined, 'Play it louder.')

test('a refusal at start names the variable and what to do, whoever else is at that place', async () => {
  const refused = await failure(atStart('LIMITS_URL', () => Promise.reject(problem('refused'))))
  const environment = { EVENTS_URL: 'redis://cache:6379', LIMITS_URL: 'redis://cache:6379' }
  expect(explain(refused!, environment)).toBe(
    'LIMITS_URL: Redis at cache:6379 refuses. Play it louder.',
  )
})

test('a store that is away, slow, or silent keeps nobody from starting', async () => {
  for (const kind of ['away', 'late'] as const)
    expect(await failure(atStart('X_URL', () => Promise.reject(problem(kind))))).toBeUndefined()
  expect(await failure(atStart('X_URL', () => new Promise(() => {}), 1))).toBeUndefined()
})

test('a disk that is full keeps nobody from starting', async () => {
  const full = Object.assign(new Error('no space left on device'), {
    code: 'ENOSPC',
    syscall: 'write',
  })
  expect(await failure(atStart('BLOBS_URL', () => Promise.reject(full)))).toBeUndefined()
})

test('a mistake of ours is not taken for an outage', async () => {
  const mistake = new TypeError('x is not a song')
  expect(await failure(atStart('X_URL', () => Promise.reject(mistake)))).toBe(mistake as never)
})

test('a folder that cannot be used is told by its path', async () => {
  const path = '/proc/no/such/folder'
  const refused = await failure(named('BLOBS_URL', () => open(path)))
  expect(explain(refused!, {})).toMatch(
    /^BLOBS_URL: A folder at \/proc\/no\/such\/folder refuses: /,
  )
})
