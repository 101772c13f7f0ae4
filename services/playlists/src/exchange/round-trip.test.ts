import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { decodeText } from './decode-text.ts'
import { formatOfText, formatOfType } from './file-format.ts'
import { formats } from './formats.ts'
import { anyTrack, exportedPlaylist, fileOf, hostile } from './formats/exported.fixture.ts'
import { askOf } from './ask-of.ts'
import type { ExportedTrack } from './exported-playlist.ts'

const sent = (text: string) => decodeText(new TextEncoder().encode(text))
const idOf = ({ uri }: ExportedTrack) => uri.slice('busker:track:'.length)

describe.each(['m3u8', 'xspf', 'jspf', 'csv'] as const)('a playlist as %s', (name) => {
  const { writer, read } = formats[name]

  test('brings back the same songs in the same order, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(anyTrack()), hostile, hostile, (tracks, title, description) => {
        const playlist = { ...exportedPlaylist, name: title, description }
        const text = sent(fileOf(writer, tracks, playlist))
        const asked = read(text).tracks.map(askOf)
        expect(asked.map(({ id }) => id)).toEqual(tracks.map(idOf))
        expect(asked.map(({ isrc }) => isrc ?? null)).toEqual(tracks.map(({ isrc }) => isrc))
        expect(asked.map((one) => one.recordingMusicbrainzId ?? null)).toEqual(
          tracks.map((one) => one.recordingMusicbrainzId),
        )
      }),
    )
  })

  test('is told by what it looks like, and by its media type', () => {
    fc.assert(
      fc.property(fc.array(anyTrack()), (tracks) => {
        expect(formatOfText(sent(fileOf(writer, tracks)))).toBe(name)
      }),
    )
    expect(formatOfType(writer.mediaType)).toBe(name)
  })
})

test.each(['xspf', 'jspf'] as const)('%s keeps the name and the description', (name) => {
  const { writer, read } = formats[name]
  const { name: title, description } = exportedPlaylist
  expect(read(fileOf(writer, []))).toEqual({ name: title, description, tracks: [] })
})

const writable: Record<string, (text: string) => string> = {
  csv: (text) => text.toWellFormed(),
  jspf: (text) => text,
  // What XML cannot write is left out.
  xspf: (text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
}

test.each(['csv', 'jspf', 'xspf'] as const)(
  '%s brings back the same text, letter for letter',
  (name) => {
    const { writer, read } = formats[name]
    fc.assert(
      fc.property(fc.array(anyTrack(), { minLength: 1 }), (tracks) => {
        const texts = read(sent(fileOf(writer, tracks))).tracks.map(({ album }) => album ?? '')
        expect(texts).toEqual(tracks.map(({ album }) => writable[name]!(album)))
      }),
    )
  },
)

test('M3U8 brings back the names of songs and artists, dashes included', () => {
  const track = { ...fc.sample(anyTrack(), 1)[0]!, artist: 'A - B', title: 'C - D', album: 'E' }
  const [back] = formats.m3u8.read(fileOf(formats.m3u8.writer, [track])).tracks
  expect(back).toMatchObject({ artist: 'A - B', title: 'C - D', album: 'E' })
})
