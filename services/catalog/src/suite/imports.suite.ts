import { expect, test } from 'bun:test'
import { anImport, idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import { told } from './told.ts'

/** Imports: one at a time, by one worker. */
export function importsSuite(open: () => Promise<CatalogStore>) {
  test('imports are done one after the other, the oldest first', async () => {
    const store = await open()
    expect(await store.imports.claim('w', 0, 10)).toBeUndefined()
    await store.imports.create(anImport('second', { createdAt: 2 }))
    await store.imports.create(anImport('first', { createdAt: 1 }))
    const first = await store.imports.claim('w', 0, 10)
    expect(first?.id).toBe(idOf('first'))
    await store.imports.finish({ ...first!, state: 'done' }, 'w', true)
    expect((await store.imports.find(idOf('first')))?.state).toBe('done')
    expect((await store.imports.claim('w', 0, 10))?.id).toBe(idOf('second'))
    expect(await told(store)).toEqual(['library.imported'])
  })

  test('an import that changed nothing is not told of', async () => {
    const store = await open()
    await store.imports.create(anImport('one'))
    await store.imports.claim('w', 0, 10)
    await store.imports.finish(anImport('one', { state: 'done' }), 'w', false)
    expect(await store.imports.claim('w', 0, 10)).toBeUndefined()
    expect(await told(store)).toEqual([])
    expect(await store.imports.find(idOf('none'))).toBeUndefined()
  })

  test('who is forgotten owns no import, not even one that is being done', async () => {
    const store = await open()
    const running = anImport('running', { createdAt: 1, ownerId: 'zoe' })
    await store.imports.create(anImport('of another', { createdAt: 3, ownerId: 'ada' }))
    await store.imports.create(anImport('waiting', { createdAt: 2, ownerId: 'zoe' }))
    await store.imports.create(running)
    const claimed = await store.imports.claim('w', 0, 10)
    for (let times = 0; times < 2; times++) await store.imports.forgetOwner('zoe')
    expect(claimed).toEqual(running)
    expect(await store.imports.save({ ...claimed!, filesDone: 7 }, 'w', 20)).toBe(true)
    expect(await store.imports.find(idOf('running'))).toEqual({
      ...running,
      filesDone: 7,
      ownerId: 'deleted',
    })
    await store.imports.finish({ ...claimed!, state: 'done' }, 'w', true)
    const owners = ['running', 'waiting', 'of another'].map(
      async (name) => (await store.imports.find(idOf(name)))?.ownerId,
    )
    expect(await Promise.all(owners)).toEqual(['deleted', 'deleted', 'ada'])
    await store.outbox.take(10, async ([told]) => {
      const payload = { importId: idOf('running'), ownerId: 'deleted' }
      expect(told).toMatchObject({ name: 'library.imported', payload })
    })
  })

  test('an import belongs to one worker until that one falls silent', async () => {
    const store = await open()
    const job = anImport('one', { state: 'running' })
    await store.imports.create(job)
    expect((await store.imports.claim('w1', 0, 10))?.id).toBe(job.id)
    expect(await store.imports.claim('w2', 5, 15)).toBeUndefined()
    expect((await store.imports.claim('w1', 5, 15))?.id).toBe(job.id)
    expect(await store.imports.save({ ...job, filesDone: 3 }, 'w1', 20)).toBe(true)
    expect(await store.imports.claim('w2', 18, 28)).toBeUndefined()
    expect(await store.imports.claim('w2', 21, 31)).toMatchObject({ filesDone: 3 })
    expect(await store.imports.save({ ...job, filesDone: 9 }, 'w1', 40)).toBe(false)
    await store.imports.finish({ ...job, state: 'done', filesDone: 9 }, 'w1', true)
    expect(await store.imports.find(job.id)).toMatchObject({ state: 'running', filesDone: 3 })
    await store.imports.finish({ ...job, state: 'done', filesDone: 9 }, 'w2', true)
    await store.imports.finish({ ...job, state: 'failed' }, 'w2', true)
    expect((await store.imports.find(job.id))?.state).toBe('done')
    expect(await told(store)).toEqual(['library.imported'])
  })

  test('an import that its worker lets go is there for another at once', async () => {
    const store = await open()
    await store.imports.create(anImport('one'))
    const job = await store.imports.claim('w1', 5, 15)
    expect(await store.imports.save({ ...job!, filesDone: 3 }, 'w1', 0)).toBe(true)
    expect(await store.imports.claim('w2', 6, 16)).toMatchObject({ filesDone: 3 })
    expect(await store.imports.claim('w1', 7, 17)).toBeUndefined()
  })
}
