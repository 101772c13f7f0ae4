import { notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CatalogDeps } from '../deps.ts'
import { idList, idParam, inOrder } from '../ids.ts'
import { analysisJson } from './analysis-json.ts'
import { featuresJson } from './features-json.ts'
import { getAnalysis } from './get-analysis.ts'
import { reference } from './sound.reference.ts'

/** What was measured of tracks, in the Web API's two shapes. */
export function soundRoutes({ store, links }: CatalogDeps) {
  const features = async (ids: string[]) => {
    const [tracks, known] = await Promise.all([
      store.tracks.find(ids),
      store.tracks.findAnalyses(ids),
    ])
    return tracks.map((track) => featuresJson(links, track, known.get(track.id)?.analysis ?? null))
  }
  return new Hono()
    .get(
      '/audio-features',
      reference.getSeveral,
      validate('query', z.object({ ids: idList(100) })),
      async (c) => {
        const { ids } = c.req.valid('query')
        return c.json({ audio_features: inOrder(ids, await features(ids)) }, 200)
      },
    )
    .get('/audio-features/:id', reference.getFeatures, validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const [found] = await features([id])
      if (!found) throw notFound('track', id)
      return c.json(found, 200)
    })
    .get('/audio-analysis/:id', reference.getAnalysis, validate('param', idParam), async (c) =>
      c.json(analysisJson(await getAnalysis(store, c.req.valid('param').id)), 200),
    )
}
