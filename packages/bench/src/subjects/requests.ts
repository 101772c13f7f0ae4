import { type Loaded, cpuMicrosPerRequest, requestsPerSecond, runLoad } from '../load/run-load.ts'
import { compare, inRounds } from '../measure/rounds.ts'
import { startBuskerWithSongs } from '../servers/busker-with-songs.ts'
import { standIns, startStandIn } from '../servers/stand-in.ts'
import type { Budget, Figure, Result, Subject } from '../subject.ts'

const CONNECTIONS = 32
const BARE = 'bare Hono, same bytes'

/** Reads of the API through the gateway, and the middleware alone, against Hono giving ready bytes. */
export const measureRequests: Subject = async ({ rounds, seconds }, folder) => {
  const busker = await startBuskerWithSongs(folder)
  try {
    const authorization = { Authorization: `Bearer ${busker.token}` }
    const track = `/v1/tracks/${busker.trackIds[0]}`
    const read = async (path: string) =>
      (await fetch(`http://127.0.0.1:${busker.port}${path}`)).text()
    const load = { connections: CONNECTIONS, seconds }
    const ask =
      (server: { pid: number; port: number }, path: string, headers: Record<string, string> = {}) =>
      () =>
        runLoad(server.pid, { ...load, port: server.port, targets: [{ path, size: 0 }], headers })

    const figures: Result['figures'] = []
    const withBare = async (
      what: string,
      body: string,
      ours: () => Promise<Loaded>,
      budget?: Budget,
    ) => {
      const bare = await startStandIn(standIns.bareHono, body)
      const measured = await inRounds(rounds, { ours, bare: ask(bare, '/v1/tracks/x') })
      await bare.stop()
      figures.push(...figuresOf(what, measured, budget))
    }

    const trackBody = await read(track)
    const stack = await startStandIn(standIns.middlewareStack, trackBody)
    const signedIn = { Authorization: `Bearer ${stack.token}` }
    await withBare('middleware alone, signed in', trackBody, ask(stack, track, signedIn), {
      of: 'ratio',
      least: 0.5,
    })
    await stack.stop()
    const keys = '/.well-known/jwks.json'
    await withBare('gateway and service, no store', await read(keys), ask(busker, keys))
    await withBare('a track, signed in', trackBody, ask(busker, track, authorization))
    const playlist = `/v1/playlists/${await busker.playlistId()}`
    await withBare('a playlist', await read(playlist), ask(busker, playlist))
    return {
      about: `${CONNECTIONS} connections that stay, one request at a time on each. Busker: the whole product through its gateway, PostgreSQL's CPU included.`,
      figures,
    }
  } finally {
    await busker.stop()
  }
}

function figuresOf(
  name: string,
  { ours, bare }: Record<'ours' | 'bare', Loaded[]>,
  budget?: Budget,
) {
  const figure = (what: string, unit: string, by: (loaded: Loaded) => number): Figure => {
    const { baseline, ...compared } = compare(ours, bare, by)
    return {
      ...compared,
      what: `${name}: ${what}`,
      unit,
      baseline: { what: BARE, value: baseline },
    }
  }
  return [
    { ...figure('rate', 'requests/s', requestsPerSecond), ...(budget ? { budget } : {}) },
    figure('CPU', 'µs/request', cpuMicrosPerRequest),
  ]
}
