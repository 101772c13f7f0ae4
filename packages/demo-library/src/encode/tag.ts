import { TagLib } from 'taglib-wasm'
import type { Release, Track } from '../releases.ts'

const dedication = 'CC0 1.0 Universal: https://creativecommons.org/publicdomain/zero/1.0/'

let library: Promise<TagLib> | undefined

/** Writes title, artists, album, numbers, date, genres, licence and front cover (JPEG). */
export async function tag(
  bytes: Uint8Array,
  release: Release,
  track: Track,
  cover: Uint8Array,
): Promise<Uint8Array> {
  const number = release.tracks.indexOf(track) + 1
  library ??= TagLib.initialize()
  using file = await (await library).open(bytes)
  file.setProperties({
    TITLE: [track.title],
    ARTIST: [track.credit?.text ?? release.artist],
    ARTISTS: track.credit?.names ?? [release.artist],
    ALBUM: [release.title],
    ALBUMARTIST: [release.artist],
    TRACKNUMBER: [String(number)],
    DISCNUMBER: ['1'],
    TRACKTOTAL: [String(release.tracks.length)],
    DISCTOTAL: ['1'],
    DATE: [release.date],
    GENRE: track.genres,
    COPYRIGHT: [dedication],
    COMMENT: ['Part of the Busker demo library. Released under CC0 1.0.'],
  })
  if (track.format === 'mp3') {
    // TagLib's property map loses the total of ID3's "1/3"
    file.setId3v2Frames('TRCK', [text(`${number}/${release.tracks.length}`)])
    file.setId3v2Frames('TPOS', [text('1/1')])
  }
  file.setPictures([
    { mimeType: 'image/jpeg', data: cover, type: 'FrontCover', description: 'Cover' },
  ])
  file.save()
  return file.getFileBuffer()
}

/** The data of an ID3v2.4 text frame: encoding 3 is UTF-8. */
const text = (value: string) => new Uint8Array([3, ...new TextEncoder().encode(value)])
