import { expect, test } from 'bun:test'
import { unknownId } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

const reasonOf = async (answer: Promise<unknown>) => {
  const told = await answer.then(
    () => '',
    (error: unknown) => String(error),
  )
  return /"reason":"(\w+)"/.exec(told)?.[1]
}

/** Spotify's SDK asks for spoken word, of which this library holds none. */
export const spokenForms = (busker: () => SdkSite) => {
  test('the SDK learns that a show, an episode, a book or a chapter is not there', async () => {
    const { shows, episodes, audiobooks, chapters } = busker().ada.sdk
    const asked = [
      () => shows.get(unknownId, 'SE'),
      () => shows.episodes(unknownId, 'SE', 5, 0),
      () => episodes.get(unknownId, 'SE'),
      () => audiobooks.get(unknownId, 'SE'),
      () => audiobooks.getAudiobookChapters(unknownId, 'SE', 5, 0),
      () => chapters.get(unknownId, 'GB'),
    ]
    const reasons = await Promise.all(asked.map((ask) => reasonOf(ask())))
    const [show, episode] = ['SHOW_NOT_FOUND', 'EPISODE_NOT_FOUND']
    const [book, chapter] = ['AUDIOBOOK_NOT_FOUND', 'CHAPTER_NOT_FOUND']
    expect(reasons).toEqual([show, show, episode, book, book, chapter])
  })

  test('the SDK asks for several, and has null for each', async () => {
    const { shows, episodes, audiobooks, chapters } = busker().ada.sdk
    const ids = [unknownId, unknownId]
    const answers: unknown[] = await Promise.all([
      shows.get(ids, 'SE'),
      episodes.get(ids, 'SE'),
      audiobooks.get(ids, 'SE'),
      chapters.get(ids, 'GB'),
    ])
    expect(answers).toEqual([1, 2, 3, 4].map(() => [null, null]))
  })

  test('the SDK keeps none of it, and says which is missing', async () => {
    const { shows, episodes, audiobooks } = busker().ada.sdk.currentUser
    const empty = { items: [], total: 0, limit: 5, offset: 0, next: null, previous: null }
    expect(await shows.savedShows(5, 0)).toMatchObject(empty)
    expect(await episodes.savedEpisodes('SE', 5, 0)).toMatchObject(empty)
    expect(await audiobooks.savedAudiobooks(5, 0)).toMatchObject(empty)
    const ids = [unknownId]
    expect(await reasonOf(shows.saveShows(ids))).toBe('SHOW_NOT_FOUND')
    expect(await reasonOf(episodes.saveEpisodes(ids))).toBe('EPISODE_NOT_FOUND')
    expect(await reasonOf(audiobooks.saveAudiobooks(ids))).toBe('AUDIOBOOK_NOT_FOUND')
    // To let go what one does not have is no mistake.
    await shows.removeSavedShows(ids, 'SE')
    await episodes.removeSavedEpisodes(ids)
    await audiobooks.removeSavedAudiobooks(ids)
    expect(await shows.hasSavedShow([unknownId, unknownId])).toEqual([false, false])
    expect(await episodes.hasSavedEpisodes(ids)).toEqual([false])
    expect(await audiobooks.hasSavedAudiobooks(ids)).toEqual([false])
  })
}
