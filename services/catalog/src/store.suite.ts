import { afterEach, describe, setDefaultTimeout } from 'bun:test'
import type { CatalogStore } from './store.ts'
import { artistProfilesSuite } from './suite/artist-profiles.suite.ts'
import { curationSuite } from './suite/curation.suite.ts'
import { discoverySuite } from './suite/discovery.suite.ts'
import { filesSuite } from './suite/files.suite.ts'
import { importsSuite } from './suite/imports.suite.ts'
import { receptionSuite } from './suite/reception.suite.ts'
import { lyricsSuite } from './suite/lyrics.suite.ts'
import { matchingSuite } from './suite/matching.suite.ts'
import { summariesSuite } from './suite/summaries.suite.ts'
import { turnsSuite } from './suite/turns.suite.ts'
import { tracksSuite } from './suite/tracks.suite.ts'

/** What every adapter of the catalog's store must do. `open` opens an empty store each time. */
export function catalogStoreSuite(name: string, openEmpty: () => Promise<CatalogStore>) {
  describe(`the catalog in ${name}`, () => {
    setDefaultTimeout(60_000)
    const stores: CatalogStore[] = []
    const open = async () => {
      const store = await openEmpty()
      stores.push(store)
      return store
    }
    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.close()))
    })
    summariesSuite(open)
    tracksSuite(open)
    discoverySuite(open)
    matchingSuite(open)
    lyricsSuite(open)
    filesSuite(open)
    importsSuite(open)
    turnsSuite(open)
    artistProfilesSuite(open)
    curationSuite(open)
    receptionSuite(open)
  })
}
