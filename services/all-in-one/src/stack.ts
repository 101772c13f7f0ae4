import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startAnalytics } from '@busker/analytics/start'
import { analyticsConfig } from '@busker/analytics/config'
import { type OnLetter, startAuth } from '@busker/auth/start'
import { authConfig } from '@busker/auth/config'
import { startCatalog } from '@busker/catalog/start'
import { catalogConfig } from '@busker/catalog/config'
import { readConfig } from '@busker/config/read'
import type { Started } from '@busker/container/run'
import { verifyThrough } from '@busker/container/verify'
import { type ServiceName, serviceNames } from '@busker/contracts/services'
import { openEventLog } from '@busker/events/open'
import { startGateway } from '@busker/gateway/start'
import { gatewayConfig } from '@busker/gateway/config'
import { type App, inProcess } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import { startPlaylists } from '@busker/playlists/start'
import { playlistsConfig } from '@busker/playlists/config'
import { startSearch } from '@busker/search/start'
import { searchConfig } from '@busker/search/config'
import { startStreaming } from '@busker/streaming/start'
import { streamingConfig } from '@busker/streaming/config'
import { startUsers } from '@busker/users/start'
import { usersConfig } from '@busker/users/config'

/** The settings of all services together, as environment variables. */
export type Environment = Record<string, string>

/** The databases of an installation on one PostgreSQL. */
export const databases = [
  'auth',
  'users',
  'playlists',
  'catalog',
  'streaming',
  'analytics',
  'gateway',
  'events',
] as const

/** The environment of the embedded default: everything in one data folder. */
export const embeddedEnvironment = (
  dataFolder: string,
  publicUrl: string,
  database: (name: (typeof databases)[number]) => string,
  secrets: { serviceSecret: string; playGrantSecret: string; operatorKey: string },
): Environment => ({
  PUBLIC_URL: publicUrl,
  SERVICE_SECRET: secrets.serviceSecret,
  PLAY_GRANT_SECRET: secrets.playGrantSecret,
  OPERATOR_KEY: secrets.operatorKey,
  AUTH_DATABASE_URL: database('auth'),
  USERS_DATABASE_URL: database('users'),
  PLAYLISTS_DATABASE_URL: database('playlists'),
  CATALOG_DATABASE_URL: database('catalog'),
  STREAMING_DATABASE_URL: database('streaming'),
  ANALYTICS_DATABASE_URL: database('analytics'),
  IDEMPOTENCY_URL: database('gateway'),
  EVENTS_URL: database('events'),
  SEARCH_URL: `sqlite:${join(dataFolder, 'search.db')}`,
  MAIL_URL: pathToFileURL(join(dataFolder, 'mail')).href,
  BLOBS_URL: pathToFileURL(join(dataFolder, 'blobs')).href,
})

/** Every service in this process, behind the gateway. `inside` reaches what only services may ask. */
export async function startStack(
  environment: Environment,
  { onLetter }: { onLetter?: OnLetter } = {},
) {
  const auth = readConfig(authConfig, environment)
  const events = await openEventLog(environment.EVENTS_URL ?? '')
  const apps = new Map<ServiceName, App>()
  const reach = inProcess(apps)
  const verify = verifyThrough(reach, auth.SERVICE_SECRET, auth.PUBLIC_URL)
  const around = { events, reach, verify }
  const starting: Record<ServiceName, Promise<Started>> = {
    auth: startAuth({ ...around, config: auth, ...(onLetter ? { onLetter } : {}) }),
    users: startUsers({ ...around, config: readConfig(usersConfig, environment) }),
    playlists: startPlaylists({ ...around, config: readConfig(playlistsConfig, environment) }),
    catalog: startCatalog({ ...around, config: readConfig(catalogConfig, environment) }),
    streaming: startStreaming({ ...around, config: readConfig(streamingConfig, environment) }),
    analytics: startAnalytics({ ...around, config: readConfig(analyticsConfig, environment) }),
    search: startSearch({ ...around, config: readConfig(searchConfig, environment) }),
  }
  const gateway = startGateway({ reach, verify, config: readConfig(gatewayConfig, environment) })
  const stops = await allOrNone([...Object.values(starting), gateway])
  for (const name of serviceNames) apps.set(name, (await starting[name]).app)
  await events.start()
  const { app } = await gateway
  const secret = new TextEncoder().encode(environment.SERVICE_SECRET)
  return {
    app,
    /** What each service answers by itself, past the gateway. */
    services: apps as ReadonlyMap<ServiceName, App>,
    inside: reachInside(reach, secret, 'all-in-one'),
    async stop() {
      // Events first, so that no consumer calls a service that is gone.
      await events.stop()
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}

/** How to stop what was started. When one does not start, the others are stopped again. */
async function allOrNone(starting: Promise<Started>[]) {
  const outcomes = await Promise.allSettled(starting)
  const stops = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.stop] : []))
  const failed = outcomes.find((one) => one.status === 'rejected')
  if (!failed) return stops
  await Promise.all(stops.map((stop) => stop()))
  throw failed.reason
}
