import { afterAll } from 'bun:test'
import { startMongoServers } from '@busker/test-servers/mongo'
import { outageSuite } from '@busker/test-servers/outages.suite'
import { ledgerKeeper } from './outages.suite.ts'
import { openMongoLedger } from './store.mongo.ts'

const servers = await startMongoServers()
afterAll(() => Promise.all(servers.map(({ stop }) => stop())))

for (const { name, version, url, persists, fate } of servers)
  outageSuite(
    `the play ledger in ${name} ${version}`,
    () => ({
      port: Number(new URL(url).port || 27017),
      ...(fate ? { fate } : {}),
      persists,
      // Two questions to the server, each asked twice by the driver.
      deadline: 20_000,
      async open(line) {
        const own = new URL(line.through(url))
        own.pathname = `/plays_${crypto.randomUUID().slice(0, 8)}`
        return ledgerKeeper(await openMongoLedger(own.href, { patience: 1000 }))
      },
    }),
    fate !== undefined,
  )
