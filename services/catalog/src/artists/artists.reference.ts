import { operation } from '@busker/http/operation'
import { ArtistAlbum } from '@busker/web-api/album'
import { Artist } from '@busker/web-api/artist'
import { pageOf } from '@busker/web-api/page'
import { Track } from '@busker/web-api/track'
import { z } from 'zod'
import { CATALOG_WRITE } from '../rights.ts'

const about = { tag: 'Artists', by: 'no-token' } as const
const noSuch = { 404: ['ARTIST_NOT_FOUND'] }

/** What the reference tells of artists. */
export const reference = {
  getArtists: operation({
    ...about,
    id: 'getArtists',
    summary: 'Several artists',
    description: 'Up to 50, in the order of their ids; null stands for an id that nobody has.',
    deprecated: true,
    answers: { 200: z.object({ artists: z.array(Artist.nullable()) }) },
  }),
  getArtist: operation({
    ...about,
    id: 'getArtist',
    summary: 'An artist',
    answers: { 200: Artist },
    refuses: noSuch,
  }),
  changeArtist: operation({
    ...about,
    id: 'changeArtist',
    summary: 'Tell of an artist',
    description:
      'The biography and the links. For who runs the site, and for the account that stands for the artist; what is left out stays.',
    by: 'user',
    scopes: [CATALOG_WRITE],
    answers: { 200: Artist },
    refuses: { 403: ['NOT_YOUR_ARTIST'], ...noSuch },
  }),
  getArtistAlbums: operation({
    ...about,
    id: 'getArtistAlbums',
    summary: 'The albums of an artist',
    description: 'The latest first; also those of others that the artist plays on.',
    answers: { 200: pageOf(ArtistAlbum) },
    refuses: noSuch,
  }),
  getTopTracks: operation({
    ...about,
    id: 'getArtistTopTracks',
    summary: 'The tracks of an artist that are played most',
    description: 'Up to ten, by plays on this site.',
    deprecated: true,
    answers: { 200: z.object({ tracks: z.array(Track) }) },
    refuses: noSuch,
  }),
  getRelated: operation({
    ...about,
    id: 'getRelatedArtists',
    summary: 'Artists that are like an artist',
    description:
      'Up to 20, the likest first: those who play together, share playlists and listeners, or make the same kind of music.',
    deprecated: true,
    answers: { 200: z.object({ artists: z.array(Artist) }) },
    refuses: noSuch,
  }),
}
