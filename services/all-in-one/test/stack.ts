import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OnLetter } from '@busker/auth/start'
import { testDatabase } from '@busker/postgres/testing'
import { asOperator } from '../src/server.ts'
import { databases, embeddedEnvironment, startStack } from '../src/stack.ts'

export const secrets = {
  serviceSecret: 'a service secret of a test, long enough',
  playGrantSecret: 'a play grant secret of a test, long enough',
  operatorKey: 'an-operator-key-of-a-test-long-enough',
}

/** Every service in this process on empty databases, and a folder that goes with it. */
export async function startTestStack(publicUrl = 'http://busker.test') {
  const folder = await mkdtemp(join(tmpdir(), 'busker-stack-'))
  const urls = new Map<string, string>()
  for (const name of databases) urls.set(name, await testDatabase())
  const letters: Parameters<OnLetter>[0][] = []
  const stack = await startStack(
    embeddedEnvironment(folder, publicUrl, (name) => urls.get(name) ?? '', secrets),
    { onLetter: (letter) => letters.push(letter) },
  )
  const fetch = async (request: Request) => stack.app.fetch(request)
  return {
    folder,
    fetch,
    app: stack.app,
    /** Its databases by the names of their services, and the event log's. */
    databases: urls as ReadonlyMap<string, string>,
    /** Every letter that was sent so far. */
    letters,
    services: stack.services,
    asOperator: () => asOperator(fetch, publicUrl, secrets.operatorKey),
    async stop() {
      await stack.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
