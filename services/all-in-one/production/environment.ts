import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { analyticsConfig } from '@busker/analytics/config'
import { authConfig } from '@busker/auth/config'
import { catalogConfig } from '@busker/catalog/config'
import { containerConfig, serviceConfig } from '@busker/container/run'
import { type ServiceName, serviceNames } from '@busker/contracts/services'
import { gatewayConfig } from '@busker/gateway/config'
import { playlistsConfig } from '@busker/playlists/config'
import { searchConfig } from '@busker/search/config'
import { streamingConfig } from '@busker/streaming/config'
import { usersConfig } from '@busker/users/config'
import type { Secrets } from '../src/secrets.ts'
import type { Environment } from '../src/stack.ts'
import { ensureDatabase } from './databases.ts'
import type { StoreUrls } from './servers.ts'

export type ContainerName = ServiceName | 'gateway'

export const containerNames: ContainerName[] = [...serviceNames, 'gateway']

const schemas: Record<ContainerName, { shape: object }> = {
  analytics: analyticsConfig,
  auth: authConfig,
  catalog: catalogConfig,
  gateway: gatewayConfig,
  playlists: playlistsConfig,
  search: searchConfig,
  streaming: streamingConfig,
  users: usersConfig,
}

/** What one container is told of all that is set: the variables that its schema knows, and no others. */
export function environmentOf(name: ContainerName, all: Environment): Environment {
  const common = name === 'gateway' ? containerConfig : serviceConfig
  const known = [...Object.keys(schemas[name].shape), ...Object.keys(common.shape)]
  return Object.fromEntries(
    [...new Set(known)].flatMap((variable) => {
      const value = all[variable]
      return value === undefined ? [] : [[variable, value]]
    }),
  )
}

/**
 * Everything that is set on production stores. The services on PostgreSQL have a database and a role
 * each, which are made here.
 */
export async function productionEnvironment(
  folder: string,
  publicUrl: string,
  stores: StoreUrls,
  secrets: Secrets,
  password: string,
): Promise<Environment> {
  const relational = async (service: ServiceName) => {
    const name = `busker_${service}`
    await ensureDatabase(stores.postgres, name, { password })
    const url = new URL(stores.postgres)
    return `postgres://${name}:${password}@${url.host}/${name}`
  }
  const documents = (service: ServiceName) => {
    const url = new URL(stores.mongodb)
    url.pathname = `/busker_${service}`
    return url.href
  }
  return {
    PUBLIC_URL: publicUrl,
    SERVICE_SECRET: secrets.serviceSecret,
    PLAY_GRANT_SECRET: secrets.playGrantSecret,
    OPERATOR_KEY: secrets.operatorKey,
    AUTH_DATABASE_URL: await relational('auth'),
    USERS_DATABASE_URL: await relational('users'),
    PLAYLISTS_DATABASE_URL: await relational('playlists'),
    CATALOG_DATABASE_URL: documents('catalog'),
    STREAMING_DATABASE_URL: documents('streaming'),
    ANALYTICS_DATABASE_URL: documents('analytics'),
    EVENTS_URL: stores.redis,
    LIMITS_URL: stores.redis,
    IDEMPOTENCY_URL: stores.redis,
    SEARCH_URL: stores.search,
    BLOBS_URL: stores.blobs,
    MAIL_URL: pathToFileURL(join(folder, 'mail')).href,
  }
}
