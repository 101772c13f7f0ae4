import { expect, setDefaultTimeout, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { openCatalogStore } from '../open-store.ts'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

test('who deletes their account is named in no import, and what they imported stays', async () => {
  await using music = await folderOfMusic()
  await using catalog = await catalogForTest()
  await music.song('1.mp3', 300, { TPE1: 'Nina', TALB: 'Live', TIT2: 'First' })
  const { id } = await catalog.import(music.root)
  const erased = () =>
    catalog.heard.flatMap((told) => (told.name === 'account.erased' ? [told.payload] : []))
  for (let times = 1; times <= 2; times++) {
    await catalog.events.publish([event('account.removed', { userId: 'owner' })])
    for (let tries = 0; tries < 500 && erased().length < times; tries++) await Bun.sleep(10)
    expect(erased()).toEqual(Array(times).fill({ userId: 'owner', service: 'catalog' }))
  }
  const store = await openCatalogStore(catalog.url)
  expect((await store.imports.find(id))?.ownerId).toBe('deleted')
  await store.close()
  expect(await catalog.albums()).toEqual(['Live by Nina: First'])
})
