import { type IAudioMetadata, selectCover } from 'music-metadata'
import { type CreditTags, creditArtists, joinCredit } from './artist-credit.ts'
import { type AudioFile, type Position, type ReplayGain, unknownArtist } from './audio-file.ts'
import { barcode } from './barcode.ts'
import { isExplicit } from './explicit.ts'
import { splitGenres } from './genres.ts'
import { taggedLyrics } from './lyrics/tagged-lyrics.ts'
import type { PathNames } from './path-names.ts'
import { bestReleaseDate } from './release-date.ts'
import { isrc, musicbrainzId } from './tag-ids.ts'
import { repairUtf8, tagLine } from './tag-text.ts'

const variousArtists = /^(?:various(?: artists)?|v\.? ?a\.?)$/i
const variousArtistsId = '89ad4ac3-39f7-470e-963a-56509c546377'

type Tagged = Omit<
  AudioFile,
  | 'path'
  | 'size'
  | 'mtimeMs'
  | 'durationMs'
  | 'codec'
  | 'container'
  | 'contentType'
  | 'bitrate'
  | 'sampleRate'
  | 'channels'
  | 'audioHash'
>

/** What the tags say, each missing field filled from the names of file and folders. */
export function readTags({ common, format, native }: IAudioMetadata, names: PathNames): Tagged {
  // music-metadata takes the INFO chunk of WAV for Latin-1; every writer of today means UTF-8.
  const text = format.container?.startsWith('WAV') ? (value: unknown) => repairUtf8(value) : same
  const line = (value: unknown) => tagLine(text(value))
  const lines = (values: unknown[] | undefined) =>
    (values ?? []).map(line).filter((one) => one !== null)
  const ids = (values: unknown[] | undefined) =>
    lines(values)
      .flatMap((one) => one.split(/[;,/\s]+/))
      .map(musicbrainzId)
      .filter((id) => id !== null)

  const title = line(common.title)
  const album = line(common.album)
  const tagged: CreditTags = {
    credit: line(common.artist),
    names: lines(common.artists),
    ids: ids(common.musicbrainz_artistid),
  }
  const taggedAlbum: CreditTags = {
    credit: line(common.albumartist) ?? (album ? null : names.albumArtist),
    names: lines(common.albumartists),
    ids: ids(common.musicbrainz_albumartistid),
  }
  const albumArtists = creditArtists(taggedAlbum)
  const artists = creditArtists(tagged)
  const albumCredit = albumArtists.length > 0 ? joinCredit(albumArtists) : null
  const named = title === null || title === names.title ? names.artist : names.albumArtist
  const various =
    variousArtists.test(albumCredit ?? '') || taggedAlbum.ids.includes(variousArtistsId)
  const credited =
    artists.length > 0
      ? artists
      : albumArtists.length > 0 && !various && common.albumartist
        ? albumArtists
        : creditArtists({ credit: named ?? unknownArtist, names: [], ids: [] })

  return {
    title: title ?? names.title,
    artists: credited,
    artistCredit: joinCredit(credited),
    albumArtists,
    albumArtistCredit: albumCredit,
    album: album ?? names.album,
    albumMusicbrainzId: musicbrainzId(line(common.musicbrainz_albumid)),
    releaseGroupMusicbrainzId: musicbrainzId(line(common.musicbrainz_releasegroupid)),
    barcode: barcode(line(common.barcode) ?? ''),
    compilation: common.compilation === true || various,
    disc: position(common.disk, common.totaldiscs, names.disc),
    track: position(common.track, common.totaltracks, names.track),
    releaseDate:
      bestReleaseDate([common.date, common.releasedate, common.year, common.originaldate]) ??
      names.releaseDate,
    explicit: isExplicit(native),
    genres: splitGenres((common.genre ?? []).map(text)),
    isrc:
      lines(common.isrc)
        .map(isrc)
        .find((code) => code !== null) ?? null,
    recordingMusicbrainzId: musicbrainzId(line(common.musicbrainz_recordingid)),
    lyrics: taggedLyrics(native),
    replayGain: replayGain(common),
    cover: cover(common),
  }
}

const same = (value: unknown) => value

type Counted = { no: number | null; of: number | null }

function position(tag: Counted, total: unknown, named: number | null): Position {
  return { number: count(tag.no) ?? named, total: count(tag.of) ?? count(Number(total)) }
}

const count = (value: number | null) =>
  value !== null && Number.isSafeInteger(value) && value > 0 && value < 100_000 ? value : null

type Common = IAudioMetadata['common']

function replayGain(common: Common): ReplayGain | null {
  const gain: ReplayGain = {
    trackGain: finite(common.replaygain_track_gain?.dB),
    trackPeak: finite(common.replaygain_track_peak?.ratio),
    albumGain: finite(common.replaygain_album_gain?.dB),
    albumPeak: finite(common.replaygain_album_peak?.ratio),
  }
  return Object.values(gain).some((value) => value !== null) ? gain : null
}

const finite = (value: number | undefined) =>
  value !== undefined && Number.isFinite(value) ? value : null

function cover(common: Common): AudioFile['cover'] {
  const picture = selectCover(common.picture)
  if (!picture || !(picture.data instanceof Uint8Array) || picture.data.length === 0) return null
  // A copy: the picture may be a view of a buffer many times its size.
  return { bytes: Uint8Array.from(picture.data), mimeType: picture.format }
}
