import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'

const KNOWN_MS = 5000

/** Where one replica is: its origin, and the name that it was asked by. */
export interface Place {
  origin: string
  host: string
}

/**
 * The replicas of a service by its addresses. A name stands for every address that DNS has for it now
 * (a headless service in Kubernetes), looked up again every five seconds; behind https it stays a name.
 */
export function createReplicas(addresses: readonly string[]) {
  const fixed = addresses.every((address) => !isName(new URL(address)))
  let places = addresses.map(placeOf)
  let lookedAt = -Infinity
  let looking: Promise<void> | undefined

  const look = async () => {
    const found = await Promise.all(addresses.map(placesOf))
    places = found.flat()
    lookedAt = performance.now()
  }
  return async (): Promise<readonly Place[]> => {
    if (!fixed && performance.now() - lookedAt > KNOWN_MS)
      await (looking ??= look().finally(() => (looking = undefined)))
    return places
  }
}

const isName = ({ protocol, hostname }: URL) =>
  protocol === 'http:' && !isIP(hostname.replace(/^\[|\]$/g, '')) && hostname !== 'localhost'

const placeOf = (address: string): Place => ({
  origin: new URL(address).origin,
  host: new URL(address).host,
})

async function placesOf(address: string): Promise<Place[]> {
  const url = new URL(address)
  if (!isName(url)) return [placeOf(address)]
  // A name that is not known yet may be known later: the call fails, not the look.
  const found = await lookup(url.hostname, { all: true }).catch(() => [])
  if (!found.length) return [placeOf(address)]
  return found.map(({ address, family }) => {
    const name = family === 6 ? `[${address}]` : address
    return { origin: `http://${name}${url.port ? `:${url.port}` : ''}`, host: url.host }
  })
}
