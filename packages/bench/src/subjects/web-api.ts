import type { Load } from '../load/load.ts'
import { type Loaded, cpuMicrosPerRequest, requestsPerSecond, runLoad } from '../load/run-load.ts'
import { compare, inRounds } from '../measure/rounds.ts'
import { startBuskerWithCatalogue } from '../servers/busker-with-catalogue.ts'
import { standIns, startStandIn } from '../servers/stand-in.ts'
import type { Figure, Result, Subject } from '../subject.ts'

const CONNECTIONS = 8
const DIFFERENT = 8
const BARE = 'bare Hono, same bytes'
const FULL = 'the answer whole'

/** Reads and changes of the Web API on a large catalogue, each against Hono giving ready bytes, and 304 against 200. */
export const measureWebApi: Subject = async ({ rounds, seconds, tracks = 2000 }, folder) => {
  const busker = await startBuskerWithCatalogue(folder, tracks)
  try {
    const origin = `http://127.0.0.1:${busker.port}`
    const headers = { Authorization: `Bearer ${busker.token}` }
    const playlist = await busker.makePlaylist()
    const some = <T>(make: (n: number) => T) => Array.from({ length: DIFFERENT }, (_, n) => make(n))
    const items = busker.trackIds.length
    const figures: Result['figures'] = []

    const put = (
      server: { pid: number; port: number },
      load: Omit<Load, 'port' | 'connections' | 'seconds'>,
    ) =>
      runLoad(server.pid, {
        connections: CONNECTIONS,
        seconds,
        port: server.port,
        ...load,
        headers: { ...headers, ...load.headers },
      })
    const withBare = async <More extends string>(
      what: string,
      body: string,
      ours: () => Promise<Loaded>,
      more: Record<More, () => Promise<Loaded>>,
      sent: Pick<Load, 'body' | 'method'> = {},
    ) => {
      const bare = await startStandIn(standIns.bareHono, body)
      const targets = [{ path: '/v1/x', size: 0 }]
      const measured = await inRounds<'ours' | 'bare' | More, Loaded>(rounds, {
        ours,
        bare: () => put(bare, { targets, ...sent }),
        ...more,
      })
      await bare.stop()
      figures.push(...figuresOf(what, BARE, measured.ours, measured.bare))
      return measured
    }

    const reads: Record<string, string[]> = {
      album: some((n) => `/v1/albums/${busker.albumIds[n]}`),
      'page of a playlist': some(
        (n) =>
          `/v1/playlists/${playlist.id}/items?limit=100&offset=${Math.floor((items * n) / DIFFERENT)}`,
      ),
      playlist: [`/v1/playlists/${playlist.id}`],
      search: some(
        (n) =>
          `/v1/search?type=track,album,artist&limit=20&q=${encodeURIComponent(busker.names[n * 97] ?? '')}`,
      ),
      'page of the library': some((n) => `/v1/me/tracks?limit=50&offset=${n * 50}`),
    }
    for (const [what, paths] of Object.entries(reads)) {
      const answers = await Promise.all(paths.map((path) => fetch(origin + path, { headers })))
      const body = await answers[0]!.text()
      const tags = answers.map((answer) => answer.headers.get('etag') ?? '').join(', ')
      const targets = paths.map((path) => ({ path, size: 0 }))
      const { ours, known } = await withBare(
        `${what}, ${Math.round(body.length / 1000)} KB`,
        body,
        () => put(busker, { targets }),
        { known: () => put(busker, { targets, headers: { 'If-None-Match': tags } }) },
      )
      figures.push({
        ...figureOf(`${what}: CPU of a 304`, 'µs/request', FULL, known, ours, cpuMicrosPerRequest),
        budget: { of: 'ratio', most: 1 / 3 },
      })
    }

    const uris = [`busker:track:${busker.trackIds[0]}`]
    const changes = {
      'add to a playlist': {
        path: async () =>
          `/v1/playlists/${await busker.copyPlaylist(playlist.id, playlist.half)}/items`,
        sent: { body: JSON.stringify({ uris }) },
      },
      'reorder a playlist': {
        path: async () => `/v1/playlists/${playlist.id}/items`,
        sent: {
          body: JSON.stringify({ range_start: items - 2, insert_before: 1 }),
          method: 'PUT' as const,
        },
      },
    }
    for (const [what, { path, sent }] of Object.entries(changes)) {
      const json = { 'Content-Type': 'application/json' }
      await withBare(
        what,
        JSON.stringify({ snapshot_id: 'x'.repeat(40) }),
        async () =>
          put(busker, { targets: [{ path: await path(), size: 0 }], headers: json, ...sent }),
        {},
        sent,
      )
    }
    return {
      about: `${tracks} tracks, a playlist of ${items} items, ${CONNECTIONS} connections that stay, signed in. Busker: the whole product through its gateway, PostgreSQL's CPU included.`,
      figures,
    }
  } finally {
    await busker.stop()
  }
}

function figureOf(
  what: string,
  unit: string,
  against: string,
  ours: Loaded[],
  theirs: Loaded[],
  by: (loaded: Loaded) => number,
): Figure {
  const { baseline, ...compared } = compare(ours, theirs, by)
  return { ...compared, what, unit, baseline: { what: against, value: baseline } }
}

const figuresOf = (name: string, against: string, ours: Loaded[], theirs: Loaded[]) => [
  figureOf(`${name}: rate`, 'requests/s', against, ours, theirs, requestsPerSecond),
  figureOf(`${name}: p99`, 'ms', against, ours, theirs, ({ p99Ms }) => p99Ms),
  figureOf(`${name}: CPU`, 'µs/request', against, ours, theirs, cpuMicrosPerRequest),
]
