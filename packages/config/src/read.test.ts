import { expect, test } from 'bun:test'
import { z } from 'zod'
import { WrongConfig, readConfig } from './read.ts'

const schema = z.object({
  MUSIC_URL: z.url({ protocol: /^https?$/, error: 'must be https://…' }),
  SECRET: z.string().min(32, 'must have at least 32 characters'),
  OWNER: z.string(),
  PORT: z.coerce.number('must be a port').default(3000),
})
const good = { MUSIC_URL: 'https://music.example', SECRET: 's'.repeat(32), OWNER: 'Ada' }

const complaint = (environment: Record<string, string | undefined>) => {
  try {
    readConfig(schema, environment)
    return []
  } catch (error) {
    if (!(error instanceof WrongConfig)) throw error
    return error.message.split('\n')
  }
}

test('good settings are read, with defaults for what is not said or empty', () => {
  expect(readConfig(schema, { ...good, PORT: '', HOME: '/root' })).toEqual({ ...good, PORT: 3000 })
})

test('every wrong setting is named, all at once, on a line of its own', () => {
  expect(complaint({ MUSIC_URL: 'ftp://x', SECRET: 'short', OWNER: '', PORT: 'many' })).toEqual([
    'MUSIC_URL: must be https://…',
    'SECRET: must have at least 32 characters',
    'OWNER: is missing',
    'PORT: must be a port',
  ])
})

test('a setting that two schemas want is named once', () => {
  const both = z.intersection(schema, z.object({ OWNER: z.string() }))
  expect(() => readConfig(both, { ...good, OWNER: '' })).toThrow(/^OWNER: is missing$/)
})

test('a complaint never shows the secret that is wrong', () => {
  expect(complaint({ ...good, SECRET: 'hunter2' }).join()).not.toContain('hunter2')
})
