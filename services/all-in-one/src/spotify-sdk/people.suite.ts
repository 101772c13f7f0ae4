import { expect, test } from 'bun:test'
import { unknownId } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK reads profiles, and follows artists and people. */
export const peopleForms = (busker: () => SdkSite) => {
  test('the SDK reads who it works for, and what everybody sees of somebody', async () => {
    const { ada, owner, site } = busker()
    const me = await ada.sdk.currentUser.profile()
    expect(me).toMatchObject({
      id: ada.id,
      type: 'user',
      uri: `busker:user:${ada.id}`,
      href: `${site}/v1/users/${ada.id}`,
      external_urls: { spotify: `${site}/user/${ada.id}` },
      display_name: 'Ada',
      email: 'ada@music.test',
      country: 'SE',
      product: 'premium',
      explicit_content: { filter_enabled: false, filter_locked: false },
      images: [],
    })
    const shown = await owner.sdk.users.profile(ada.id)
    expect(shown).toEqual(expect.objectContaining({ display_name: 'Ada', id: ada.id }))
    expect(Object.keys(shown)).not.toContain('email')
  })

  test('the SDK follows artists, lists them by their cursors, and lets one go', async () => {
    const { ada, artistOf } = busker()
    const { currentUser } = ada.sdk
    const [quay, loom] = [await artistOf('Letters Home'), await artistOf('Night Bus Geometry')]
    await currentUser.followArtistsOrUsers([quay, loom], 'artist')
    expect(await currentUser.followsArtistsOrUsers([loom, unknownId, quay], 'artist')).toEqual([
      true,
      false,
      true,
    ])
    const { artists: first } = await currentUser.followedArtists(undefined, 1)
    expect(first).toMatchObject({ limit: 1, total: 2 })
    const after = new URL(first.next ?? '').searchParams.get('after') ?? ''
    expect(first).toMatchObject({ cursors: { after } })
    const { artists: second } = await currentUser.followedArtists(after, 1)
    expect(second.next).toBeNull()
    const names = [...first.items, ...second.items].map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Linden Quay', 'Vesper Loom'])
    await currentUser.unfollowArtistsOrUsers([quay], 'artist')
    expect(await currentUser.followsArtistsOrUsers([quay, loom], 'artist')).toEqual([false, true])
    await currentUser.unfollowArtistsOrUsers([loom], 'artist')
  })

  test('the SDK follows people', async () => {
    const { ada, owner } = busker()
    const { currentUser, users } = ada.sdk
    await currentUser.followArtistsOrUsers([owner.id], 'user')
    expect(await currentUser.followsArtistsOrUsers([owner.id, unknownId], 'user')).toEqual([
      true,
      false,
    ])
    expect((await users.profile(owner.id)).followers.total).toBe(1)
    await currentUser.unfollowArtistsOrUsers([owner.id], 'user')
    expect((await users.profile(owner.id)).followers.total).toBe(0)
  })
}
