import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { AuthDeps } from '../../deps.ts'
import type { AdminEnv } from '../administers.ts'
import { DeadLetters, EventGroups, Replayed } from './event-answers.ts'
import { deadLettersQuery, replaySchema } from './events.schemas.ts'

/** What services tell each other: how far each is behind, and what one of them could not do. */
export const eventsApiRoutes = ({ db, audit, events }: Pick<AuthDeps, 'db' | 'audit' | 'events'>) =>
  new Hono<AdminEnv>()
    .get(
      '/v1/admin/events',
      operation({
        id: 'listEventGroups',
        tag: 'Administration',
        summary: 'How far services are behind with events',
        description: 'One entry for each name of event and each service that is told of it.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: EventGroups },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      async (c) => {
        const lag = await events.lag()
        const items = lag.map(({ name, group, waiting, oldestMs, dead }) => ({
          name,
          group,
          waiting,
          oldest_ms: oldestMs,
          dead_letters: dead,
        }))
        return c.json({ items }, 200)
      },
    )
    .get(
      '/v1/admin/dead-letters',
      operation({
        id: 'listDeadLetters',
        tag: 'Administration',
        summary: 'Events that a service could not do',
        description:
          'The latest first. An event becomes one when it was tried many times alone while others of its name went through, or has no known shape. It stays until it is replayed.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: DeadLetters },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      validate('query', deadLettersQuery),
      async (c) => {
        const letters = await events.deadLetters(c.req.valid('query').limit)
        const items = letters.map(({ diedAt, ...letter }) => ({
          ...letter,
          died_at: diedAt.toISOString(),
        }))
        return c.json({ items }, 200)
      },
    )
    .post(
      '/v1/admin/dead-letters/replay',
      operation({
        id: 'replayDeadLetters',
        tag: 'Administration',
        summary: 'Tell events once more',
        description:
          'To the service that could not do them, as if they were new. Ids that name no dead letter are passed over.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: Replayed },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      validate('json', replaySchema),
      async (c) => {
        const replayed = await events.replay(c.req.valid('json').ids)
        const { id } = c.var.admin
        const subject = { accountId: id, byAccountId: id, detail: { letters: replayed } }
        await audit.record(c, 'events-replayed', subject, db)
        return c.json({ replayed }, 200)
      },
    )
