import { expect, test, setDefaultTimeout } from 'bun:test'
import { Waveform } from '@busker/web-api/sound'
import { tmpdir } from 'node:os'
import { openBlobs } from '@busker/blobs/open'
import { testDatabase } from '@busker/postgres/testing'
import { aTrack } from '../documents/fixtures.ts'
import { createLinks } from '../links.ts'
import { nobody } from '../recommendations/company.ts'
import { createCatalogService } from '../service.ts'
import { openPostgresStore } from '../store.postgres.ts'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

test('the sound of tracks is measured after the import, and survives a new tag', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { TIT2: 'One' })
  await folder.song('2.mp3', 310, { TIT2: 'Two' })
  await catalog.import(folder.root)
  const left = async () =>
    (await (await catalog.client.v1.imports.background.$get({}, catalog.owner)).json()).tracks_left
  while (await left()) await Bun.sleep(20)
  const [track] = await catalog.tracks()
  const waveform = async () => {
    const answer = await catalog.client.v1.tracks[':id'].waveform.$get({ param: { id: track!.id } })
    return Waveform.parse(await answer.json())
  }
  const measured = await waveform()
  expect(measured).toMatchObject({ version: 1, loudness_lufs: null })
  expect(measured.duration_ms).toBeGreaterThan(150)
  expect(Buffer.from(measured.peaks, 'base64').length).toBeGreaterThan(10)
  await folder.song('1.mp3', 300, { TIT2: 'Uno' })
  await catalog.import(folder.root)
  expect(await waveform()).toEqual(measured)
})

test('a track that has not been measured, or cannot be, says so', async () => {
  const store = await openPostgresStore(await testDatabase())
  const app = createCatalogService({
    store,
    blobs: await openBlobs(`file:${tmpdir()}`),
    originals: undefined,
    imports: { poke() {} },
    analysing: { left: () => store.tracks.countUnanalysed(1) },
    links: createLinks('https://music.example'),
    company: async () => () => nobody,
    reception: { now: async () => {} },
    plays: { count: async () => new Map() },
    verify: async () => undefined,
    serviceSecret: new Uint8Array(32),
  })
  const track = aTrack('One')
  await store.tracks.save([track])
  const ask = (path: string) => app.request(`/v1/${path}`)
  const waveform = async () => (await ask(`tracks/${track.id}/waveform`)).status
  const analysis = async () => (await ask(`audio-analysis/${track.id}`)).json() as Promise<unknown>
  expect(await waveform()).toBe(204)
  expect(await analysis()).toMatchObject({
    error: {
      status: 404,
      reason: 'NOT_ANALYSED_YET',
      message: expect.stringContaining('Ask again'),
    },
  })
  const failure = { reason: 'CORRUPT' as const, message: 'The file is damaged. Copy it again.' }
  await store.tracks.saveAnalysis(track.id, 1, { analysis: null, failure })
  expect(await waveform()).toBe(204)
  expect(await analysis()).toMatchObject({
    error: { status: 404, reason: 'NO_WAVEFORM', message: failure.message },
  })
  await store.close()
})
