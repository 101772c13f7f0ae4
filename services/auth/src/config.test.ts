import { expect, test } from 'bun:test'
import { authConfig } from './config.ts'

const environment = {
  AUTH_DATABASE_URL: 'postgres://db/auth',
  PUBLIC_URL: 'https://music.example',
  SERVICE_SECRET: 'only-services-of-this-test-share-it',
  OPERATOR_KEY: 'the-operator-of-this-test-has-this-key',
  MAIL_URL: 'smtp://mail.example',
}
const read = (more: Record<string, string>) => authConfig.safeParse({ ...environment, ...more })

test('a mail that sends nothing is refused before anything starts, in a line that names it', () => {
  for (const [more, line] of [
    [{ MAIL_URL: 'smtp://u:p@' }, 'must be smtps:'],
    [{ MAIL_FROM: 'nope' }, 'must be an address'],
  ] as const) {
    const issues = read(more).error?.issues.map(({ path, message }) => ({ path, message }))
    const [name = ''] = Object.keys(more)
    expect(issues).toEqual([{ path: [name], message: expect.stringContaining(line) }])
  }
  expect(read({ MAIL_FROM: 'Busker <busker@music.example>' }).success).toBe(true)
})
