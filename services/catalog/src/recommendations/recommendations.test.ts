import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { logTo } from '@busker/http/logging'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

let catalog: Awaited<ReturnType<typeof catalogForTest>>
let music: Awaited<ReturnType<typeof folderOfMusic>>
const ids = new Map<string, string>()

beforeAll(async () => {
  catalog = await catalogForTest()
  music = await folderOfMusic()
  const songs = [
    ['Seed', 'Nina', 'Jazz'],
    ['Same artist', 'Nina', 'Jazz'],
    ['Same genre', 'Bill', 'Jazz'],
    ['Listed', 'Ella', 'Polka'],
    ['Heard', 'Miles', 'Ska'],
  ] as const
  for (const [i, [TIT2, TPE1, TCON]] of songs.entries())
    await music.song(`${TPE1}/${i}.mp3`, 500 + i, { TIT2, TPE1, TALB: TPE1, TCON })
  await catalog.import(music.root)
  for (const { id, name, artists } of await catalog.tracks())
    ids.set(name, id).set(artists[0]!.name, artists[0]!.id)
  const company = (name: string, likeness: number) =>
    new Map([
      [
        ids.get('Seed')!,
        [
          { id: ids.get(name)!, likeness },
          { id: newId(), likeness: 1 },
        ],
      ],
    ])
  catalog.together.playlists = company('Listed', 1)
  catalog.together.analytics = company('Heard', 0.9)
})
afterAll(async () => {
  await catalog[Symbol.asyncDispose]()
  await music[Symbol.asyncDispose]()
})

const ask = async (path: string) => {
  const answer = await catalog.fetch(`/v1/${path}`)
  expect(answer.status).toBe(200)
  return answer.json()
}
const names = (list: { name: string }[]) => list.map(({ name }) => name)
const like = async (seeds: string) => names((await ask(`recommendations?${seeds}`)).tracks)

test('what people put and play together comes before what only the tags have in common', async () => {
  const { tracks, seeds } = await ask(`recommendations?seed_tracks=${ids.get('Seed')}`)
  expect(names(tracks)).toEqual(['Listed', 'Heard', 'Same artist', 'Same genre'])
  expect(seeds).toMatchObject([{ initialPoolSize: 4, afterFilteringSize: 4 }])
  expect(await like(`seed_artists=${ids.get('Nina')}`)).toEqual(
    expect.arrayContaining(['Listed', 'Heard']),
  )
  expect(await like('seed_genres=jazz')).not.toContain('Listed')
})

test('artists are related by the company that their songs keep', async () => {
  const { artists } = await ask(`artists/${ids.get('Nina')}/related-artists`)
  expect(names(artists)).toEqual(['Ella', 'Miles', 'Bill'])
})

test('a popularity may be asked for', async () => {
  catalog.plays.set(ids.get('Listed')!, 100)
  await catalog.inside.reception.$post()
  const seed = `seed_tracks=${ids.get('Seed')}`
  expect(await like(`${seed}&min_popularity=50`)).toEqual(['Listed'])
  expect(await like(`${seed}&max_popularity=50`)).toEqual(['Heard', 'Same artist', 'Same genre'])
  catalog.plays.clear()
  await catalog.inside.reception.$post()
})

test('a service that does not answer costs what it knows, and one line of the log', async () => {
  const logged: string[] = []
  await logTo((record) => {
    if (record.level === 'warning') logged.push(JSON.stringify(record))
  }, 'info')
  catalog.silent.add('playlists')
  const seed = `seed_tracks=${ids.get('Seed')}`
  for (let times = 0; times < 3; times++)
    expect(await like(seed)).toEqual(['Heard', 'Same artist', 'Same genre'])
  catalog.silent.add('analytics')
  for (let times = 0; times < 3; times++)
    expect(await like(seed)).toEqual(['Same artist', 'Same genre'])
  catalog.silent.clear()
  expect(await like(seed)).toEqual(['Listed', 'Heard', 'Same artist', 'Same genre'])
  await logTo(() => undefined, 'info')
  expect(logged.map((line) => /"(playlists|analytics)"/.exec(line)?.[1])).toEqual([
    'playlists',
    'analytics',
  ])
})
