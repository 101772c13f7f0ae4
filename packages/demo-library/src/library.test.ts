import { describe, expect, test } from 'bun:test'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis'
import { MPEGDecoder } from 'mpg123-decoder'
import { parseBuffer } from 'music-metadata'
import { demoLibraryPath } from './library-path.ts'
import { releases } from './releases.ts'
import type { Format } from './releases.ts'
import { loudnessOf } from './synth/loudness.ts'
import { trackPath } from './track-path.ts'

const tracks = releases.flatMap((release) =>
  release.tracks.map((track) => ({ release, track, path: trackPath(release, track) })),
)

async function decode(bytes: Uint8Array, format: Format) {
  const decoder = { mp3: MPEGDecoder, flac: FLACDecoder, ogg: OggVorbisDecoder }[format]
  const session = new decoder()
  await session.ready
  const { channelData, errors } =
    session instanceof MPEGDecoder ? session.decode(bytes) : await session.decodeFile(bytes)
  session.free()
  return { left: channelData[0]!, right: channelData[1]!, errors }
}

test('a newcomer hears at least six pieces in three formats by three artists', () => {
  expect(tracks.length).toBeGreaterThanOrEqual(6)
  expect(new Set(tracks.map(({ track }) => track.format)).size).toBe(3)
  expect(new Set(releases.map((release) => release.artist)).size).toBe(3)
})

test('the folder holds these pieces and nothing else, within nine megabytes', () => {
  const files = readdirSync(demoLibraryPath, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  expect(files.toSorted()).toEqual(tracks.map(({ path }) => path).toSorted())
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0)
  expect(size).toBeLessThanOrEqual(9 * 1024 * 1024)
})

describe.each(tracks)('$track.title', ({ release, track, path }) => {
  test('carries its tags and its cover', async () => {
    const { common, format } = await parseBuffer(await Bun.file(path).bytes(), undefined, {
      duration: true,
    })
    const { picture, ...tags } = common
    expect(tags).toMatchObject({
      title: track.title,
      artist: track.credit?.text ?? release.artist,
      artists: track.credit?.names ?? [release.artist],
      album: release.title,
      albumartist: release.artist,
      track: { no: release.tracks.indexOf(track) + 1, of: release.tracks.length },
      disk: { no: 1, of: 1 },
      date: release.date,
      genre: track.genres,
    })
    expect(tags.copyright).toContain('CC0 1.0')
    expect(format.duration).toBeWithin(30, 90)
    expect(picture).toHaveLength(1)
    expect(picture![0]).toMatchObject({ format: 'image/jpeg', type: 'Cover (front)' })
    const cover = await new Bun.Image(picture![0]!.data).metadata()
    expect([cover.width, cover.height]).toEqual([640, 640])
  })

  test('decodes without errors, does not clip, and is as loud as its neighbours', async () => {
    const sound = await decode(await Bun.file(path).bytes(), track.format)
    expect(sound.errors).toEqual([])
    const seconds = sound.left.length / 44_100
    expect(seconds).toBeWithin(30, 90)
    for (const side of [sound.left, sound.right]) {
      const peak = side.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      expect(peak).toBeWithin(0.25, 0.999)
    }
    expect(loudnessOf(sound)).toBeWithin(-16.5, -14)
  })
})
