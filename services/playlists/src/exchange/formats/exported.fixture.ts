import fc from 'fast-check'
import { newId } from '@busker/contracts/ids'
import type { ExportedPlaylist, ExportedTrack, PlaylistWriter } from '../exported-playlist.ts'

const signs = [
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '<>&',
  ']]>',
  '<!--',
  '&amp;',
  '#EXTINF:1,a - b',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'",
  "'=",
  '＝',
  '\\',
  '\\,',
  ' - ',
  'שלום',
  '\u202e',
  '😀',
  '\u0000',
  '\u0007',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\ufffe',
  'null',
  '{}',
]

/** Bits of which hostile names are made. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(...signs),
)

/** A name as nobody would write it. */
export const hostile = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom('0', '4', '9'), minLength: length, maxLength: length })

/** Any track on its way out, each of whose names is one of `text`. */
export const anyTrack = (text: fc.Arbitrary<string> = hostile): fc.Arbitrary<ExportedTrack> =>
  fc
    .record({
      title: text,
      artist: text,
      album: text,
      number: fc.nat(40),
      durationMs: fc.integer({ min: 1, max: 7_200_000 }),
      isrc: fc.option(digits(7).map((end) => `GBAYE${end}`)),
      recordingMusicbrainzId: fc.option(fc.uuid()),
      addedAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
    })
    .map((track) => {
      const id = newId()
      return { ...track, uri: `busker:track:${id}`, url: `https://music.example/track/${id}` }
    })

/** A playlist on its way out. */
export const exportedPlaylist: ExportedPlaylist = {
  uri: `busker:playlist:${'0'.repeat(22)}`,
  url: `https://music.example/playlist/${'0'.repeat(22)}`,
  name: 'Night & "Day"',
  description: 'Slow <songs>',
  creator: 'Ada',
}

/** The whole file. */
export const fileOf = (
  writer: PlaylistWriter,
  tracks: ExportedTrack[],
  playlist: ExportedPlaylist = exportedPlaylist,
) => writer.head(playlist) + tracks.map((track, i) => writer.track(track, i)).join('') + writer.foot
