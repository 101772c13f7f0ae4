import { describe, expect, test } from 'bun:test'
import { mkdir, chmod, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { parseBuffer } from 'music-metadata'
import { unknownArtist, UnreadableAudio } from './audio-file.ts'
import { largestFile } from './file-source.ts'
import { readAudioFile } from './read.ts'
import { asNobody } from './testing/as-nobody.ts'
import { emptyFolder } from './testing/folder.ts'
import { retag } from './testing/retag.ts'
import { chunk, extension, formats, tone, wav } from './testing/tones.ts'

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const tags = {
  TITLE: ['Stille Nächte'],
  ARTIST: ['Anna feat. Bob'],
  ARTISTS: ['Anna', 'Bob'],
  ALBUM: ['Nachtmusik'],
  ALBUMARTIST: ['Various Artists'],
  COMPILATION: ['1'],
  TRACKNUMBER: ['3'],
  DISCNUMBER: ['1/2'],
  DATE: ['1994-05-03'],
  GENRE: ['Rock; Pop'],
  ISRC: ['us-rc1-76-07839'],
  BARCODE: ['0 74646 49352 6'],
  LYRICS: ['la\nla'],
  MUSICBRAINZ_ARTISTID: ids,
  MUSICBRAINZ_TRACKID: [ids[0]!],
  MUSICBRAINZ_ALBUMID: [ids[1]!],
  MUSICBRAINZ_RELEASEGROUPID: [ids[0]!],
  REPLAYGAIN_TRACK_GAIN: ['-6.50 dB'],
}
const picture = { mimeType: 'image/png', data: new Uint8Array(3000).fill(7) }
const about = {
  mp3: { codec: 'mp3', container: 'mp3', contentType: 'audio/mpeg', sampleRate: 44100 },
  flac: { codec: 'flac', container: 'flac', contentType: 'audio/flac', sampleRate: 44100 },
  ogg: { codec: 'vorbis', container: 'ogg', contentType: 'audio/ogg', sampleRate: 44100 },
  opus: { codec: 'opus', container: 'ogg', contentType: 'audio/ogg', sampleRate: 48000 },
  m4a: { codec: 'aac', container: 'mp4', contentType: 'audio/mp4', sampleRate: 44100 },
  alac: { codec: 'alac', container: 'mp4', contentType: 'audio/mp4', sampleRate: 8000 },
  aac: { codec: 'aac', container: 'adts', contentType: 'audio/aac', sampleRate: 44100 },
  wav: { codec: 'pcm', container: 'wav', contentType: 'audio/wav', sampleRate: 44100 },
} as const

describe.each(formats)('a song in %s', (format) => {
  test('tells all that its tags say', async () => {
    await using folder = await emptyFolder()
    const bytes = await retag(await tone(format), tags, format === 'aac' ? undefined : picture)
    const song = await readAudioFile(await folder.put(`song.${extension(format)}`, bytes))
    expect(song).toMatchObject({
      title: 'Stille Nächte',
      artists: [
        { name: 'Anna', join: ' feat. ', musicbrainzId: ids[0]! },
        { name: 'Bob', join: '', musicbrainzId: ids[1]! },
      ],
      artistCredit: 'Anna feat. Bob',
      albumArtistCredit: 'Various Artists',
      album: 'Nachtmusik',
      compilation: true,
      disc: { number: 1, total: 2 },
      track: { number: 3 },
      releaseDate: { date: '1994-05-03', precision: 'day' },
      genres: ['Rock', 'Pop'],
      isrc: 'USRC17607839',
      barcode: '074646493526',
      lyrics: { text: 'la\nla', lines: null },
      recordingMusicbrainzId: ids[0]!,
      albumMusicbrainzId: ids[1]!,
      releaseGroupMusicbrainzId: ids[0]!,
      size: bytes.length,
      ...about[format],
    })
    expect(song.replayGain?.trackGain).toBeCloseTo(-6.5)
    if (format !== 'aac') {
      expect(song.cover?.mimeType).toBe('image/png')
      expect(song.cover?.bytes).toEqual(picture.data)
    }
  })

  test('takes names from its folders where it has no tags, and lasts as long as it lasts', async () => {
    await using folder = await emptyFolder()
    const bytes = await tone(format)
    const path = await folder.put(`Anna/Album (1994)/03 - Silence.${extension(format)}`, bytes)
    const song = await readAudioFile(path, { root: folder.path })
    expect(song).toMatchObject({
      title: 'Silence',
      artistCredit: 'Anna',
      album: 'Album',
      albumArtistCredit: 'Anna',
      track: { number: 3, total: null },
      releaseDate: { date: '1994', precision: 'year' },
      cover: null,
    })
    const whole = await parseBuffer(bytes, song.contentType.replace('aac', 'aacs'), {
      duration: true,
    })
    // music-metadata leaves out a frame or two of bare MP3 and AAC, and all of a piped FLAC.
    const expected = (whole.format.duration ?? 1) * 1000
    expect(Math.abs(song.durationMs - expected)).toBeLessThan(60)
    expect(song.bitrate).toBeGreaterThan(0)
  })
})

test('a song that nothing names an artist for is by the unknown one', async () => {
  await using folder = await emptyFolder()
  const song = await readAudioFile(await folder.put('Silence.mp3', await tone('mp3')))
  expect(song.artists).toEqual([{ name: unknownArtist, musicbrainzId: null, join: '' }])
  expect(song.albumArtists).toEqual([])
})

test('a song with some tags has only the others filled from its name', async () => {
  await using folder = await emptyFolder()
  const bytes = await retag(await tone('ogg'), { TITLE: ['Other'], ARTIST: ['Bob'] })
  const song = await readAudioFile(await folder.put('Album/07 - Anna - Silence.ogg', bytes))
  expect(song).toMatchObject({
    title: 'Other',
    artistCredit: 'Bob',
    album: 'Album',
    track: { number: 7 },
  })
})

test('a WAV whose title is UTF-8 is spelled right', async () => {
  await using folder = await emptyFolder()
  const list = Buffer.concat([Buffer.from('INFO'), chunk('INAM', Buffer.from('Stille Nächte €\0'))])
  const bytes = wav(new Float32Array(4410), chunk('LIST', list))
  const song = await readAudioFile(await folder.put('song.wav', bytes))
  expect(song.title).toBe('Stille Nächte €')
})

test('a FLAC that is named .mp3 is a FLAC', async () => {
  await using folder = await emptyFolder()
  const song = await readAudioFile(await folder.put('song.mp3', await tone('flac')))
  expect(song).toMatchObject({ codec: 'flac', contentType: 'audio/flac', title: 'song' })
})

test('an MP3 of variable bit rate without an index is as long as all its frames', async () => {
  await using folder = await emptyFolder()
  const mp3 = await tone('mp3')
  const song = await readAudioFile(
    await folder.put('song.mp3', Buffer.concat(Array.from({ length: 30 }, () => mp3))),
  )
  expect(song.durationMs).toBe(Math.round((30 * 40 * 1152 * 1000) / 44100))
})

async function reasonFor(path: string) {
  const error = await readAudioFile(path).catch((thrown: unknown) => thrown)
  if (!(error instanceof UnreadableAudio)) throw new Error('It was read', { cause: error })
  expect(error.message).toMatch(/^[A-Z].{20,}[.]$/)
  return error.reason
}

describe('what is no song says why', () => {
  test.each([
    ['EMPTY', 'of no bytes', ''],
    ['NOT_AUDIO', 'of text', 'Dear diary, today I listened to music.\n'.repeat(100)],
    [
      'NOT_AUDIO',
      'of a picture',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(3000, 0x5a)]),
    ],
    ['NOT_AUDIO', 'of zeros', Buffer.alloc(100_000)],
    ['NOT_AUDIO', 'of one byte', '\xff'],
    ['UNSUPPORTED', 'of AIFF', `FORM\0\0\0\x10AIFF${'\0'.repeat(40)}`],
    ['UNSUPPORTED', 'of Ogg without music', `OggS\0\x02${'\0'.repeat(20)}\x01\x08fishead\0`],
    ['NO_SOUND', 'of tags alone', 'ID3\x04\0\0\0\0\0\x0a0123456789'],
    ['CORRUPT', 'of tags and noise', `ID3\x04\0\0\0\0\0\x0a0123456789${'noise'.repeat(100)}`],
    ['CORRUPT', 'of a FLAC’s first bytes', 'fLaC\0\0\0\x22'],
    ['NO_SOUND', 'of a WAV’s first bytes', 'RIFF\x24\0\0\0WAVEfmt '],
    ['NO_SOUND', 'of an MP4’s first bytes', '\0\0\0\x10ftypM4A \0\0\0\0'],
  ] as const)('%s: a file %s', async (reason, _, content) => {
    await using folder = await emptyFolder()
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
    expect(await reasonFor(await folder.put('song.mp3', bytes))).toBe(reason)
  })

  test('NOT_FOUND: a file that went', async () => {
    await using folder = await emptyFolder()
    expect(await reasonFor(join(folder.path, 'gone.mp3'))).toBe('NOT_FOUND')
    expect(await reasonFor(join(folder.path, 'a\0b.mp3'))).toBe('NOT_FOUND')
  })

  test('NOT_A_FILE: a folder, a pipe and a device, without waiting for them', async () => {
    await using folder = await emptyFolder()
    await mkdir(join(folder.path, 'folder.mp3'))
    expect(await reasonFor(join(folder.path, 'folder.mp3'))).toBe('NOT_A_FILE')
    await Bun.$`mkfifo ${join(folder.path, 'pipe.mp3')}`
    expect(await reasonFor(join(folder.path, 'pipe.mp3'))).toBe('NOT_A_FILE')
    await symlink('/dev/zero', join(folder.path, 'zero.mp3'))
    expect(await reasonFor(join(folder.path, 'zero.mp3'))).toBe('NOT_A_FILE')
  })

  test('NO_PERMISSION: a file that others keep to themselves', async () => {
    await using folder = await emptyFolder()
    const path = await folder.put('song.mp3', await tone('mp3'))
    await chmod(path, 0)
    await chmod(folder.path, 0o755)
    expect(await asNobody(() => reasonFor(path))).toBe('NO_PERMISSION')
  })

  test('TOO_LARGE: a file above 4 GiB', async () => {
    await using folder = await emptyFolder()
    const path = await folder.put('song.wav', await tone('wav'))
    await Bun.$`truncate -s ${largestFile + 1} ${path}`
    expect(await reasonFor(path)).toBe('TOO_LARGE')
  })

  test('IO_ERROR: a link to itself', async () => {
    await using folder = await emptyFolder()
    await symlink('song.mp3', join(folder.path, 'song.mp3'))
    expect(await reasonFor(join(folder.path, 'song.mp3'))).toBe('IO_ERROR')
  })
})

test('a file that claims to play for longer than a week is damaged', async () => {
  await using folder = await emptyFolder()
  const bytes = Buffer.from(wav(new Float32Array(400_000)))
  // One sample a second, of one byte.
  const format = bytes.indexOf('fmt ') + 8
  bytes.writeUInt32LE(1, format + 4)
  bytes.writeUInt16LE(1, format + 12)
  const path = await folder.put('long.wav', bytes)
  const error = await readAudioFile(path).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'UnreadableAudio', reason: 'CORRUPT' })
})

test('lyrics are read from wherever an editor of tags writes them, with their times', async () => {
  await using folder = await emptyFolder()
  const lrc = '[la:de]\n[00:01.00][00:03.00]Hallo\n[00:02.00]<00:02.00>Ade <00:02.50>Welt'
  for (const format of formats) {
    const bytes = await retag(await tone(format), { LYRICS: [lrc] })
    const { lyrics } = await readAudioFile(await folder.put(`lrc.${extension(format)}`, bytes))
    expect(lyrics?.language).toBe('de')
    expect(lyrics?.lines?.map(({ startMs, text }) => [startMs, text])).toEqual([
      [1000, 'Hallo'],
      [2000, 'Ade Welt'],
      [3000, 'Hallo'],
    ])
    expect(lyrics?.lines?.[1]?.words).toHaveLength(2)
  }
})
