import { asked, sideBySide } from '@busker/bench/beside'
import { bareMongo, barePostgres } from '@busker/bench/drivers'
import { idFromText } from '@busker/contracts/ids'
import { openPlayerStore } from './open-store.ts'
import type { Device, Player } from './player.ts'

// Run by `bun run bench --only stores`: players by the store, and by the driver with the same commands.

const ACCOUNTS = 64

const device = (name: string): Device => ({
  id: idFromText(name),
  name,
  type: 'Computer',
  volumePercent: 80,
  supportsVolume: true,
  seenAt: 1.76e12,
  connection: idFromText(`channel of ${name}`),
  obeyed: 7,
  commands: [],
})
const player: Player = {
  devices: [device('Kitchen'), device('Phone')],
  activeId: idFromText('Kitchen'),
  playback: {
    trackId: idFromText('song'),
    durationMs: 180_000,
    contextUri: `busker:playlist:${idFromText('playlist')}`,
    positionMs: 12_345,
    at: 1.76e12,
    isPlaying: true,
    shuffle: false,
    repeat: 'off',
    queue: Array.from({ length: 20 }, (_, n) => idFromText(`next ${n}`)),
    restrictions: [],
  },
  lastCommand: 7,
}
type Kept = { player: Player; revision: string }

async function onMongo(url: string) {
  const { db, close } = await bareMongo(url)
  const players = db.collection<Kept & { _id: string }>('players')
  return {
    close,
    find: (id: string) => players.findOne({ _id: id }),
    replace: async (id: string, revision: string, kept: Kept) =>
      (await players.updateOne({ _id: id, revision }, { $set: kept })).matchedCount === 1,
  }
}

function onPostgres(url: string) {
  const { pool, close } = barePostgres(url)
  return {
    close,
    find: async (id: string) => {
      const { rows } = await pool.query<{ state: Player; revision: string }>(
        'select state, revision from player where user_id = $1',
        [id],
      )
      return rows[0]
    },
    replace: async (id: string, known: string, kept: Kept) => {
      const { rowCount } = await pool.query(
        'update player set revision = $1, state = $2 where user_id = $3 and revision = $4',
        [kept.revision, kept.player, id, known],
      )
      return rowCount === 1
    },
  }
}

const { url } = asked()
const store = await openPlayerStore(url)
const bare = url.startsWith('mongodb') ? await onMongo(url) : onPostgres(url)
const names = (side: string) =>
  Array.from({ length: ACCOUNTS }, (_, n) => idFromText(`${side} ${n}`))
const accounts = { busker: names('busker'), bare: names('bare') }
for (const id of [...accounts.busker, ...accounts.bare])
  await store.replace(id, undefined, { player, revision: '0' })

const revisionOf = (n: number) => String(Math.floor(n / ACCOUNTS))
const change = async (side: keyof typeof accounts, n: number) => {
  // Each account in turn, so none is changed twice at once.
  const id = accounts[side][n % ACCOUNTS]!
  const kept = { player, revision: revisionOf(n + ACCOUNTS) }
  const own = side === 'busker' ? store : bare
  if (!(await own.replace(id, revisionOf(n), kept))) throw new Error('Nothing was changed.')
}
await sideBySide([
  {
    what: 'a player read',
    atOnce: 8,
    busker: (n) => store.find(accounts.busker[n % ACCOUNTS]!),
    bare: (n) => bare.find(accounts.bare[n % ACCOUNTS]!),
  },
  {
    what: 'a player changed',
    atOnce: 8,
    busker: (n) => change('busker', n),
    bare: (n) => change('bare', n),
  },
])
await Promise.all([store.close(), bare.close()])
