import { expect, test } from 'bun:test'
import type { Lyrics } from '@busker/audio-files/lyrics'
import { aTrack, idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'

const sung: Lyrics = {
  language: 'ja',
  text: null,
  lines: [
    { startMs: 0, text: '' },
    { startMs: 1000, text: '夜 “quoted” \\ 🎵', words: [{ startMs: 1000, text: '夜' }] },
  ],
}
const spoken: Lyrics = { language: null, text: 'la\n\nla', lines: null }

/** Lyrics: saving, replacing, and going with their tracks. */
export function lyricsSuite(open: () => Promise<CatalogStore>) {
  test('lyrics are read as they were saved, replaced, and taken away', async () => {
    const { tracks, lyrics } = await open()
    const [a, b] = [aTrack('a'), aTrack('b')]
    await tracks.save([a, b])
    expect(await lyrics.find(a.id)).toBeUndefined()
    await lyrics.save(
      new Map([
        [a.id, sung],
        [b.id, spoken],
      ]),
    )
    expect(await lyrics.find(a.id)).toEqual(sung)
    await tracks.save([{ ...a, title: 'retagged' }])
    await lyrics.save(
      new Map([
        [a.id, spoken],
        [b.id, null],
      ]),
    )
    expect(await lyrics.find(a.id)).toEqual(spoken)
    expect(await lyrics.find(b.id)).toBeUndefined()
    await lyrics.save(new Map([[b.id, null]]))
    await lyrics.save(new Map())
  })

  test('lyrics go with their track, and do not come back with it', async () => {
    const { tracks, lyrics } = await open()
    const track = aTrack('a')
    await tracks.save([track])
    await lyrics.save(new Map([[track.id, sung]]))
    await tracks.remove([track.id, idOf('none')])
    expect(await lyrics.find(track.id)).toBeUndefined()
    await tracks.save([track])
    expect(await lyrics.find(track.id)).toBeUndefined()
  })

  test('lyrics are kept of tracks that are there alone', async () => {
    const { tracks, lyrics } = await open()
    const [there, gone] = [aTrack('there'), aTrack('gone')]
    await tracks.save([there, gone])
    await tracks.remove([gone.id])
    const some = [there.id, gone.id, idOf('none')]
    await lyrics.save(new Map(some.map((id) => [id, sung])))
    expect(await Promise.all(some.map((id) => lyrics.find(id)))).toEqual([
      sung,
      undefined,
      undefined,
    ])
    await tracks.save([gone])
    expect(await lyrics.find(gone.id)).toBeUndefined()
  })

  test('lyrics that are saved while their track goes go with it', async () => {
    const { tracks, lyrics } = await open()
    const some = Array.from({ length: 20 }, (_, n) => aTrack(`Song ${n}`))
    await tracks.save(some)
    await Promise.all(
      some.flatMap(({ id }) => [tracks.remove([id]), lyrics.save(new Map([[id, sung]]))]),
    )
    await tracks.save(some)
    const found = await Promise.all(some.map(({ id }) => lyrics.find(id)))
    expect(found.filter(Boolean)).toEqual([])
  })
}
