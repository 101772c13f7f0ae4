import { afterAll, beforeAll, expect, test } from 'bun:test'
import { albumForms } from './albums.suite.ts'
import { artistForms } from './artists.suite.ts'
import { browseForms } from './browse.suite.ts'
import { exceptions } from './exceptions.ts'
import { heardForms } from './heard.suite.ts'
import { libraryForms } from './library.suite.ts'
import { newOperations, sdkOperations } from './operations.ts'
import { peopleForms } from './people.suite.ts'
import { playerForms } from './player.suite.ts'
import { playlistForms } from './playlists.suite.ts'
import { methodsOf } from './recorded.ts'
import { refusalForms } from './refusals.suite.ts'
import { type SdkSite, startSdkSite } from './sdk-site.fixture.ts'
import { searchForms } from './search.suite.ts'
import { spokenForms } from './spoken.suite.ts'
import { trackForms } from './tracks.suite.ts'

/** Music is imported and measured first, which takes long where much else runs. */
const STARTED_WITHIN_MS = 240_000

let site: SdkSite
beforeAll(async () => {
  site = await startSdkSite()
}, STARTED_WITHIN_MS)
afterAll(() => site.stop())

const busker = () => site
for (const forms of [
  albumForms,
  artistForms,
  trackForms,
  browseForms,
  searchForms,
  spokenForms,
  libraryForms,
  peopleForms,
  playlistForms,
  playerForms,
  heardForms,
  refusalForms,
])
  forms(busker)

test('every method of Spotify’s SDK was called, in each of its 91 forms', () => {
  const { forms, called } = site.kept
  const methods = methodsOf(site.owner.unmodified)
  expect(methods).toHaveLength(82)
  const withoutForm = forms.map((form) => form.replace(/\(.*/, ''))
  expect([...new Set(withoutForm)].toSorted()).toEqual(methods.toSorted())
  expect(forms).toHaveLength(91)
  expect([...called].toSorted()).toEqual(forms.toSorted())
})

test('only what asks for spoken word was refused, of which the library holds none', () => {
  const { forms, answered } = site.kept
  expect(forms.filter((form) => !answered.has(form))).toEqual([
    'audiobooks.get(id)',
    'audiobooks.getAudiobookChapters',
    'chapters.get(id)',
    'episodes.get(id)',
    'shows.get(id)',
    'shows.episodes',
    'currentUser.audiobooks.saveAudiobooks',
    'currentUser.episodes.saveEpisodes',
    'currentUser.shows.saveShows',
  ])
})

test('all 97 operations of the Web API were asked for, 89 of them by the SDK', () => {
  expect([sdkOperations.length, newOperations.length]).toEqual([89, 8])
  expect([...site.kept.asked].toSorted()).toEqual([...sdkOperations, ...newOperations].toSorted())
})

test('no exception from the types of the SDK is kept longer than it is needed', () => {
  expect([...site.kept.excused].toSorted()).toEqual([...exceptions].toSorted())
})
