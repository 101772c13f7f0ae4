import { dirname, relative } from 'node:path'
import type { AudioFile } from '@busker/audio-files/audio-file'
import type { Lyrics } from '@busker/audio-files/lyrics'
import type { Credit } from '../documents/credit.ts'
import { printed } from '../documents/credit.ts'
import type { Image } from '../documents/image.ts'
import type { AlbumTags, Track } from '../documents/track.ts'
import { normaliseName } from '@busker/audio-files/names'
import { placeKey, taggedKey } from './album-key.ts'
import type { ResolvedArtists } from './resolve-artists.ts'
import { spotOf } from './spot.ts'

const NO_ALBUM = 'Unknown Album'

/** What a file says about its album. */
export function albumTagsOf(file: AudioFile, artists: ResolvedArtists): AlbumTags {
  return {
    name: file.album ?? NO_ALBUM,
    artists: creditsOf(file.albumArtists, artists),
    musicbrainzId: file.albumMusicbrainzId,
    upc: file.barcode,
    releaseDate: file.releaseDate,
    compilation: file.compilation,
    trackTotal: file.track.total,
  }
}

/** The key of a file's album by its tags; undefined when they do not tell. */
export const taggedKeyOf = (tags: AlbumTags) =>
  taggedKey({
    name: tags.name,
    artistCredit: tags.artists.length ? printed(tags.artists) : null,
    musicbrainzId: tags.musicbrainzId,
  })

/** The key of a file's place. */
export const placeOf = (file: AudioFile, tags: AlbumTags, libraryRoot: string) =>
  placeKey(relative(libraryRoot, dirname(file.path)), tags.name)

/** Puts the tracks of one import in the order of their albums. */
export const albumSortOf = (tags: AlbumTags, albumId: string) =>
  `${normaliseName(tags.name)} ${albumId}`

const creditsOf = (credited: AudioFile['artists'], artists: ResolvedArtists): Credit[] =>
  credited.map((one) => ({ id: artists.idOf(one), name: one.name, join: one.join }))

/** The track that a file holds. */
export function trackOf(
  file: AudioFile,
  about: {
    id: string
    albumId: string
    albumTags: AlbumTags
    place: string
    loose: boolean
    artists: ResolvedArtists
    images: Image[]
    addedAt: number
  },
): Track {
  const { id, albumId, albumTags, place, loose, images, addedAt } = about
  const artists = creditsOf(file.artists, about.artists)
  return {
    id,
    ...spotOf(file),
    artists,
    artistIds: [...new Set(artists.map((credit) => credit.id))],
    albumId,
    albumTags,
    place,
    loose,
    albumSort: albumSortOf(albumTags, albumId),
    durationMs: file.durationMs,
    genres: file.genres,
    explicit: file.explicit,
    lyricsHash: file.lyrics && hashOf(file.lyrics),
    isrc: file.isrc,
    recordingMusicbrainzId: file.recordingMusicbrainzId,
    sound: {
      codec: file.codec,
      container: file.container,
      contentType: file.contentType,
      bitrate: file.bitrate,
      sampleRate: file.sampleRate,
      channels: file.channels,
      size: file.size,
    },
    audioHash: file.audioHash,
    replayGain: file.replayGain,
    images,
    addedAt,
  }
}

/** Tells whether the words are other than before. */
const hashOf = (lyrics: Lyrics) =>
  new Bun.CryptoHasher('md5').update(JSON.stringify(lyrics)).digest('base64url')
