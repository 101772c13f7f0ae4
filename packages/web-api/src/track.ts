import { z } from 'zod'
import { SimplifiedAlbum } from './album.ts'
import { SimplifiedTrack } from './simplified-track.ts'
import { Popularity } from './popularity.ts'

export const Track = SimplifiedTrack.extend({
  album: SimplifiedAlbum,
  external_ids: z.object({ isrc: z.string().optional() }),
  popularity: Popularity,
}).meta({ id: 'Track', description: 'A track with its album.' })
