// A Busker to be killed: starts the server of the folder in its argument and, as `write`, counts
// listens, printing each number once PostgreSQL has acknowledged it.
import { withClient } from './databases.ts'
import { startEmbeddedPostgres } from './start.ts'

const [, , dataFolder = '', task = 'write'] = process.argv
const say = (line: string) => process.stdout.write(`${line}\n`)
process.on('SIGINT', () => say('interrupted'))
try {
  const server = await startEmbeddedPostgres({ dataFolder, log: console.error })
  say(`pid ${server.pid}`)
  await server.ensureDatabase('plays')
  await withClient(server.url('plays'), async (client) => {
    await client.query('create table if not exists listen (number serial)')
    while (task === 'write') {
      const { rows } = await client.query('insert into listen default values returning number')
      say(`listen ${rows[0].number}`)
    }
  })
  await server.stop()
  say('stopped')
} catch (error) {
  say(`${(error as { reason?: string }).reason} ${(error as Error).message}`)
  process.exitCode = 1
}
