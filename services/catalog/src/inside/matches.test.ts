import { expect, test } from 'bun:test'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'

test('an imported song is known by what other lists say of it', async () => {
  await using music = await folderOfMusic()
  await using catalog = await catalogForTest()
  const recording = 'b1a9c0e9-d987-4042-ae91-78d6a3267d69'
  await music.song('a.mp3', 200, {
    TIT2: 'Harbour',
    TPE1: 'Mara feat. Odo',
    TALB: 'Best',
    TSRC: 'GB-AYE-06-01498',
    UFID: `http://musicbrainz.org\0${recording}`,
    TRCK: '3',
  })
  await music.song('b.mp3', 300, { TIT2: 'Harbour', TPE1: 'Mara', TALB: 'First' })
  await music.song('c.mp3', 400, { TIT2: 'Harbour', TPE1: 'Mara', TALB: 'Second' })
  await catalog.import(music.root)
  const { matches } = await (
    await catalog.inside.matches.$post({
      json: {
        lines: [
          { isrc: 'GBAYE0601498' },
          { recordingMusicbrainzId: recording },
          { title: 'HARBOUR', artist: 'mara', album: 'second' },
          { title: 'Harbour', artist: 'Mara' },
        ],
      },
    })
  ).json()
  expect(matches.map(({ by, reason }) => by ?? reason)).toEqual([
    'isrc',
    'musicbrainz',
    'name',
    'AMBIGUOUS',
  ])
  expect(matches[3]?.candidates.map(({ album }) => album).toSorted()).toEqual(['First', 'Second'])
  const query = { ids: matches[0]!.trackId! }
  const { tracks } = await (await catalog.inside['track-details'].$get({ query })).json()
  expect(tracks).toMatchObject([
    {
      title: 'Harbour',
      artist: 'Mara feat. Odo',
      artists: ['Mara', 'Odo'],
      album: 'Best',
      number: 3,
      isrc: 'GBAYE0601498',
      recordingMusicbrainzId: recording,
    },
  ])
})
