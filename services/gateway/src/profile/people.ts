import { ApiError } from '@busker/http/errors'
import { type Reach, addressOf } from '@busker/http/reach'
import { createPlaylistsClient } from '@busker/playlists/client'
import { createUsersClient } from '@busker/users/client'
import { z } from 'zod'
import { toCard } from '../demo/cards.ts'

const PLAYLISTS = 50
const refusal = z.object({ error: z.object({ message: z.string() }) })

/** What somebody may change about themselves. */
export interface Change {
  display_name: string
  country: string | null
  locale: string | null
  filter_enabled: boolean
  profile_public: boolean
}

const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

interface Answer {
  ok: boolean
  status: number
  json(): Promise<unknown>
}

/** Undefined when it was done; else what to tell the person. Throws when it is not theirs to mend. */
async function outcome(response: Answer): Promise<string | undefined> {
  if (response.ok) return undefined
  const told = refusal.safeParse(await response.json().catch(() => undefined)).data?.error.message
  if ([400, 413, 415].includes(response.status) && told) return told
  throw new ApiError(502, 'NOT_SAVED', 'This cannot be saved now. Try again in a moment.')
}

/** Reads and changes the profiles of people. */
export function createPeople(reach: Reach) {
  const { me, users } = createUsersClient(reach).v1
  const playlists = createPlaylistsClient(reach).v1.users[':id'].playlists
  const images = `${addressOf('users')}/v1/me/images`

  return {
    /** Who a token is of; undefined when there is no profile yet. */
    async own(token: string) {
      const [profile, settings] = await Promise.all([
        me.$get({}, as(token)),
        me.settings.$get({}, as(token)),
      ])
      if (!profile.ok || !settings.ok) return undefined
      return { ...(await profile.json()), ...(await settings.json()) }
    },

    /** Resolves to what is wrong, if anything. */
    async change(token: string, { filter_enabled, profile_public, ...same }: Change) {
      const json = { ...same, explicit_content: { filter_enabled } }
      const wrong = await outcome(await me.$put({ json }, as(token)))
      if (wrong) return wrong
      return outcome(await me.settings.$put({ json: { profile_public } }, as(token)))
    },

    /** Resolves to what is wrong, if anything. */
    async setPicture(token: string, picture: File) {
      const headers = { ...as(token).headers, 'content-type': picture.type }
      const body = await picture.arrayBuffer()
      return outcome(await reach('users')(images, { method: 'PUT', headers, body }))
    },

    async removePicture(token: string) {
      await outcome(await reach('users')(images, { method: 'DELETE', ...as(token) }))
    },

    /** Somebody and their public playlists, the newest first; undefined when there is nobody. */
    async find(id: string) {
      const response = await users[':id'].$get({ param: { id } })
      if (!response.ok) return undefined
      const query = { limit: String(PLAYLISTS) }
      const page = await (await playlists.$get({ param: { id }, query })).json()
      return {
        person: await response.json(),
        playlists: { cards: page.items.map(toCard), total: page.total },
      }
    },
  }
}

export type People = ReturnType<typeof createPeople>
export type Own = NonNullable<Awaited<ReturnType<People['own']>>>
