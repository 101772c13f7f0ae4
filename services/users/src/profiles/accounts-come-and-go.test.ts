import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
})
afterAll(() => users.stop())

const followers = async (id: string) =>
  (await (await users.ask('GET', `/v1/users/${id}`)).json()).followers.total

test('hearing of an account twice does no harm, alone or in one go', async () => {
  await users.arrive('bob', 'Bob')
  users.accounts.set('bob', { name: 'Robert', email: null })
  const again = event('account.created', { userId: 'bob' })
  await users.events.publish([again, event('account.created', { userId: 'bob' })])
  await users.arrive('carol', 'Carol')
  expect(await (await users.ask('GET', '/v1/users/bob')).json()).toMatchObject({
    display_name: 'Bob',
  })
})

test('a late word of an account that was deleted makes nobody', async () => {
  await users.arrive('dora')
  await users.leave('dora')
  await users.created('dora')
  await users.arrive('marker')
  expect(await users.isThere('dora')).toBe(false)
})

test('an account that is deleted while its profile is being made has none', async () => {
  users.accounts.set('mayfly', { name: 'Mayfly', email: null })
  users.fleeting.add('mayfly')
  await users.created('mayfly')
  await users.until(() => users.erased.includes('users mayfly'))
  expect(await users.isThere('mayfly')).toBe(false)
})

test('who deletes their account is forgotten: profile, settings, pictures and follows both ways', async () => {
  for (const name of ['eve', 'fay']) await users.arrive(name)
  const artist = newId()
  users.artists.add(artist)
  const modify = 'user-follow-modify,user-follow-read,ugc-image-upload'
  const follow = (as: string, type: string, id: string) =>
    users.ask('PUT', `/v1/me/following?type=${type}&ids=${id}`, { as: `${as}:${modify}` })
  await follow('eve', 'user', 'fay')
  await follow('fay', 'user', 'eve')
  await follow('eve', 'artist', artist)
  await users.ask('PUT', '/v1/me/settings', { as: 'eve', body: { profile_public: false } })
  const picture = await new Bun.Image(await Bun.file(PICTURE).bytes()).jpeg().bytes()
  const as = `eve:${modify}`
  await users.ask('PUT', '/v1/me/images', { as, body: picture, type: 'image/jpeg' })
  expect(await followers('fay')).toBe(1)
  expect((await users.blobs()).length).toBeGreaterThan(0)

  await users.leave('eve')
  expect(await users.isThere('eve')).toBe(false)
  expect(await users.blobs()).toEqual([])
  expect(await followers('fay')).toBe(0)
  const contains = await users.ask('GET', '/v1/me/following/contains?type=user&ids=eve', {
    as: `fay:${modify}`,
  })
  expect(await contains.json()).toEqual([false])
  await users.leave('eve')
  expect(users.erased.filter((told) => told === 'users eve')).toHaveLength(2)

  // A token that was good a moment ago brings nothing back.
  for (const late of [
    await follow('eve', 'user', 'fay'),
    await follow('eve', 'artist', artist),
    await follow('fay', 'user', 'eve'),
    await users.ask('PUT', '/v1/me', { as: 'eve', body: { display_name: 'Eve' } }),
    await users.ask('PUT', '/v1/me/settings', { as: 'eve', body: {} }),
    await users.ask('PUT', '/v1/me/images', { as, body: picture, type: 'image/jpeg' }),
  ])
    expect(late.status).toBe(404)
  expect(await users.blobs()).toEqual([])
  expect(await followers('fay')).toBe(0)
})

test('an account that returns under its id begins anew, under another pseudonym', async () => {
  await users.arrive('gil')
  const pseudonym = async () =>
    (await (await users.ask('GET', '/v1/me', { as: 'gil' })).json()).account_id
  const before = await pseudonym()
  await users.leave('gil')
  await users.arrive('gil')
  expect(await pseudonym()).not.toBe(before)
})

const PICTURE = new URL('../../../../packages/audio-files/fixtures/green-cmyk.jpg', import.meta.url)
