import { type Verify, signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { marketQuery } from '@busker/http/market'
import { pageQuery } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { idList, idParam } from '../ids.ts'
import { POSITION, reference } from './spoken.reference.ts'

const batch = marketQuery.extend({ ids: idList(50) })
const page = pageQuery().extend(marketQuery.shape)
const none = (ids: string[]) => ids.map(() => null)

/** Shows, episodes, audiobooks and chapters, as the Web API has them, in a library that holds none. */
export function spokenRoutes({ verify }: { verify: Verify }) {
  const listener = signedIn(verify, POSITION)
  return new Hono()
    .get('/shows', reference.getShows, validate('query', batch), (c) =>
      c.json({ shows: none(c.req.valid('query').ids) }, 200),
    )
    .get(
      '/shows/:id',
      reference.getShow,
      listener,
      validate('param', idParam),
      validate('query', marketQuery),
      (c) => {
        throw notFound('show', c.req.valid('param').id)
      },
    )
    .get(
      '/shows/:id/episodes',
      reference.getShowEpisodes,
      listener,
      validate('param', idParam),
      validate('query', page),
      (c) => {
        throw notFound('show', c.req.valid('param').id)
      },
    )
    .get('/episodes', reference.getEpisodes, listener, validate('query', batch), (c) =>
      c.json({ episodes: none(c.req.valid('query').ids) }, 200),
    )
    .get(
      '/episodes/:id',
      reference.getEpisode,
      listener,
      validate('param', idParam),
      validate('query', marketQuery),
      (c) => {
        throw notFound('episode', c.req.valid('param').id)
      },
    )
    .get('/audiobooks', reference.getAudiobooks, validate('query', batch), (c) =>
      c.json({ audiobooks: none(c.req.valid('query').ids) }, 200),
    )
    .get(
      '/audiobooks/:id',
      reference.getAudiobook,
      validate('param', idParam),
      validate('query', marketQuery),
      (c) => {
        throw notFound('audiobook', c.req.valid('param').id)
      },
    )
    .get(
      '/audiobooks/:id/chapters',
      reference.getAudiobookChapters,
      validate('param', idParam),
      validate('query', page),
      (c) => {
        throw notFound('audiobook', c.req.valid('param').id)
      },
    )
    .get('/chapters', reference.getChapters, validate('query', batch), (c) =>
      c.json({ chapters: none(c.req.valid('query').ids) }, 200),
    )
    .get(
      '/chapters/:id',
      reference.getChapter,
      validate('param', idParam),
      validate('query', marketQuery),
      (c) => {
        throw notFound('chapter', c.req.valid('param').id)
      },
    )
}
