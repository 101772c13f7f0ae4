import { z } from 'zod'
import { serviceNames } from './services.ts'

const id = z.string().min(1)

/**
 * What services tell each other, by name; names are past facts. An event says that a thing
 * changed and which; a consumer asks the owner for its present state, so order and repetition
 * do no harm.
 */
export const eventSchemas = {
  'account.created': z.object({ userId: id }),
  /** Its person asked for it to be erased: each service forgets who it was. */
  'account.removed': z.object({ userId: id }),
  /** One service has forgotten who it was. */
  'account.erased': z.object({ userId: id, service: z.enum(serviceNames) }),
  'artist.saved': z.object({ id }),
  'artist.removed': z.object({ id }),
  /** Somebody follows the artist, or no longer does. */
  'artist.followed': z.object({ id }),
  'artist.unfollowed': z.object({ id }),
  'album.saved': z.object({ id }),
  'album.removed': z.object({ id }),
  'track.saved': z.object({ id }),
  'track.removed': z.object({ id }),
  /** Its sound was measured, or cannot be. */
  'track.analysed': z.object({ id }),
  'playlist.saved': z.object({ id }),
  'playlist.removed': z.object({ id }),
  'library.imported': z.object({ importId: id, ownerId: id }),
}

export type EventName = keyof typeof eventSchemas
export type Payload<N extends EventName> = z.infer<(typeof eventSchemas)[N]>

/** One event: `id` is its identity for ever, so a repeated publication is the same event. */
export type BuskerEvent = {
  [N in EventName]: { id: string; name: N; payload: Payload<N> }
}[EventName]

/** An event that happens now. */
export const event = <N extends EventName>(name: N, payload: Payload<N>) =>
  ({ id: crypto.randomUUID(), name, payload }) as BuskerEvent
