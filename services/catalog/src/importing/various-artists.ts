import { artistIdOf } from './ids.ts'
import type { Artist } from '../documents/artist.ts'

const name = 'Various Artists'
const key = 'various artists'

/** The artist of compilations; its MusicBrainz id is the one that MusicBrainz gives to all of them. */
export const variousArtists: Artist = {
  id: artistIdOf(key),
  key,
  name,
  musicbrainzId: '89ad4ac3-39f7-470e-963a-56509c546377',
  genres: [],
  images: [],
  addedAt: 0,
}
