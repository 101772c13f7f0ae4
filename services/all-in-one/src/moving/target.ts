import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { analyticsConfig } from '@busker/analytics/config'
import { authConfig } from '@busker/auth/config'
import { catalogConfig } from '@busker/catalog/config'
import { readConfig } from '@busker/config/read'
import { serviceConfig } from '@busker/container/run'
import { gatewayConfig } from '@busker/gateway/config'
import { playlistsConfig } from '@busker/playlists/config'
import { streamingConfig } from '@busker/streaming/config'
import { usersConfig } from '@busker/users/config'
import { z } from 'zod'
import type { Secrets } from '../secrets.ts'
import { UserError } from '../user-error.ts'

const NOT_IN_MEMORY =
  'must be postgres://…, redis://… or https://:TOKEN@…; what is moved to memory: is gone when the move ends'

const target = z.object({
  AUTH_DATABASE_URL: authConfig.shape.AUTH_DATABASE_URL,
  USERS_DATABASE_URL: usersConfig.shape.USERS_DATABASE_URL,
  PLAYLISTS_DATABASE_URL: playlistsConfig.shape.PLAYLISTS_DATABASE_URL,
  CATALOG_DATABASE_URL: catalogConfig.shape.CATALOG_DATABASE_URL,
  STREAMING_DATABASE_URL: streamingConfig.shape.STREAMING_DATABASE_URL,
  ANALYTICS_DATABASE_URL: analyticsConfig.shape.ANALYTICS_DATABASE_URL,
  IDEMPOTENCY_URL: gatewayConfig.shape.IDEMPOTENCY_URL,
  BLOBS_URL: catalogConfig.shape.BLOBS_URL,
  EVENTS_URL: serviceConfig.shape.EVENTS_URL.refine((url) => url !== 'memory:', NOT_IN_MEMORY),
  SERVICE_SECRET: authConfig.shape.SERVICE_SECRET,
  PLAY_GRANT_SECRET: streamingConfig.shape.PLAY_GRANT_SECRET,
})

/** The stores to move to, by the names that the services have for them. */
export type Target = z.output<typeof target>

/** Reads where to move to: of a file with a `NAME=value` a line, else of the environment. */
export async function readTarget(file: string | undefined): Promise<Target> {
  if (file === undefined) return readConfig(target)
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(
      `--to ${file}: it cannot be read. Name a file of variables, CATALOG_DATABASE_URL=… and so on.`,
    )
  })
  return readConfig(target, parseEnv(text))
}

/** Throws unless what was signed and sealed with the old secrets stays good. */
export function mustHaveSecrets(target: Target, secrets: Secrets, folder: string) {
  const kept = [
    ['SERVICE_SECRET', 'serviceSecret', 'everybody is signed out'],
    ['PLAY_GRANT_SECRET', 'playGrantSecret', 'music that plays stops'],
  ] as const
  for (const [name, own, otherwise] of kept)
    if (target[name] !== secrets[own])
      throw new UserError(
        `${name}: it must be the ${own} of ${folder}/secrets.json, or ${otherwise}.`,
      )
}
