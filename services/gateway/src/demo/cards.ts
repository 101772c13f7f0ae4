import { z } from 'zod'
import { printed } from '../credit.ts'

const images = z.array(
  z.object({ url: z.string(), width: z.number().nullable(), height: z.number().nullable() }),
)
const artists = z.array(z.object({ name: z.string(), join: z.string() }))
const named = z.object({ id: z.string(), name: z.string() })
const album = named.extend({ type: z.literal('album'), images, artists })
const track = named.extend({ type: z.literal('track'), album: z.object({ images }), artists })
const artist = named.extend({ type: z.literal('artist'), images })
const playlist = named.extend({
  type: z.literal('playlist'),
  images,
  tracks: z.object({ total: z.number() }),
})
const found = z.discriminatedUnion('type', [album, track, artist, playlist])

/** What a search answers: a page for each type that was asked for. */
export const foundPages = z.record(z.string(), z.object({ items: z.array(found) }))

/** One thing of the library as a shelf or a search shows it. */
export interface Card {
  type: z.infer<typeof found>['type']
  id: string
  title: string
  byline: string
  /** Widest first. */
  images: z.infer<typeof images>
}

const counted = (total: number) => `${total} ${total === 1 ? 'track' : 'tracks'}`

/** How a shelf shows what the Web API tells of a thing. */
export function toCard(item: z.infer<typeof found>): Card {
  const { type, id, name: title } = item
  if (type === 'artist') return { type, id, title, byline: '', images: item.images }
  if (type === 'playlist')
    return { type, id, title, byline: counted(item.tracks.total), images: item.images }
  const byline = printed(item.artists)
  return { type, id, title, byline, images: type === 'track' ? item.album.images : item.images }
}
