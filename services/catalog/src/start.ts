import { createAnalyser } from '@busker/audio-analysis/analyser'
import { newId } from '@busker/contracts/ids'
import { openBlobs } from '@busker/blobs/open'
import { openOriginals } from '@busker/blobs/originals'
import { checkRights } from '@busker/blobs/rights'
import type { Surroundings } from '@busker/container/run'
import { startRelay } from '@busker/events/outbox'
import { reachInside } from '@busker/http/service-token'
import { atStart, named } from '@busker/stores/at-start'
import { analyseTracks } from './analysing/analyse-tracks.ts'
import type { CatalogConfig } from './config.ts'
import { runImports } from './importing/run-imports.ts'
import { onAccountRemoved } from './imports/on-account-removed.ts'
import { createLinks } from './links.ts'
import { openCatalogStore } from './open-store.ts'
import { createPlays } from './plays.ts'
import { onArtistFollowed } from './reception/on-artist-followed.ts'
import { createFollowers } from './reception/followers.ts'
import { followReception } from './reception/follow-reception.ts'
import { playedLately } from './reception/listeners.ts'
import { recomputeFollowers, recomputePopularity } from './reception/recompute.ts'
import { createCompany } from './recommendations/company.ts'
import { createCatalogService } from './service.ts'

/** Replicas look every ten minutes: one of them has its turn then. */
const RECEIVING_MS = 300_000

/** Opens the catalog's stores, and takes up the imports that were cut off. */
export async function startCatalog({ config, events, reach, verify }: Surroundings<CatalogConfig>) {
  const blobs = await named('BLOBS_URL', () => openBlobs(config.BLOBS_URL))
  await atStart('BLOBS_URL', () => checkRights(blobs))
  const originals = openOriginals(config.BLOBS_URL)
  const store = await named('CATALOG_DATABASE_URL', () =>
    openCatalogStore(config.CATALOG_DATABASE_URL),
  )
  const relay = startRelay(store.outbox, events)
  const imports = runImports({ store, blobs, originals, onSaved: () => relay.poke() })
  const analysing = analyseTracks({ store, imports, originals, createAnalyser })
  onAccountRemoved({ store, events })
  const serviceSecret = new TextEncoder().encode(config.SERVICE_SECRET)
  const inside = reachInside(reach, serviceSecret, 'catalog')
  const followers = createFollowers(inside)
  onArtistFollowed({ store, events, followers })
  const worker = newId()
  const receive = async () => {
    await recomputePopularity(store, playedLately(inside))
    relay.poke()
    await recomputeFollowers(store, await followers.all())
  }
  const reception = followReception(receive, () => {
    const now = Date.now()
    return store.turns.take('receiving', worker, now, now + RECEIVING_MS)
  })
  const app = createCatalogService(
    {
      store,
      blobs,
      originals,
      imports,
      analysing,
      links: createLinks(config.PUBLIC_URL),
      plays: createPlays(reach),
      company: createCompany(inside),
      reception,
      verify,
      serviceSecret,
    },
    { CATALOG_DATABASE_URL: () => store.ping(), BLOBS_URL: () => blobs.check() },
  )
  return {
    app,
    async stop() {
      await reception.stop()
      await analysing.stop()
      await imports.stop()
      await relay.stop()
      await store.close()
    },
  }
}
