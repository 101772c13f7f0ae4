import fc from 'fast-check'
import { anImport, idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import { each, oneOf, step, text } from './universe.ts'

/** When each was asked for: two at once. */
const askedFor = { first: 5, second: 5, third: 1_795_000_000_123 }
const names = ['first', 'second', 'third'] as const
const owners = ['ada', 'zoë', 'deleted']

const job = fc
  .record({
    name: oneOf(names),
    ownerId: oneOf(owners),
    state: oneOf(['queued', 'running', 'done', 'failed'] as const),
    filesDone: fc.nat(),
    filesTotal: fc.option(fc.nat()),
    problems: fc.array(fc.record({ path: text, reason: text, message: text }), { maxLength: 2 }),
    rate: fc.option(fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
    failure: fc.option(fc.record({ reason: text, message: text })),
    startedAt: oneOf([null, 6]),
  })
  .map(({ name, ...more }) => anImport(name, { createdAt: askedFor[name], ...more }))
const worker = oneOf(['w1', 'w2'])
/** Now, and until when. */
const times = fc.tuple(fc.nat(20), fc.nat(20)).map(([now, more]) => [now, now + more] as const)

const work = oneOf(['listening', 'counting'])

/** Imports that are asked for, done by turns and ended; owners who leave. */
export const importSteps = [
  step('imports.create', job, (store, one) => store.imports.create(one)),
  step('imports.claim', fc.tuple(worker, times), (store, [by, [now, until]]) =>
    store.imports.claim(by, now, until),
  ),
  step('imports.save', fc.tuple(job, worker, times), (store, [one, by, [, until]]) =>
    store.imports.save(one, by, until),
  ),
  step('imports.finish', fc.tuple(job, worker, fc.boolean()), (store, [one, by, announce]) =>
    store.imports.finish(one, by, announce),
  ),
  step('imports.forgetOwner', oneOf(owners), (store, owner) => store.imports.forgetOwner(owner)),
  step('turns.take', fc.tuple(work, worker, times), (store, [what, by, [now, until]]) =>
    store.turns.take(what, by, now, until),
  ),
  step('turns.leave', fc.tuple(work, worker), (store, [what, by]) => store.turns.leave(what, by)),
]

export const lookAtImports = ({ imports }: CatalogStore) =>
  each([...names, 'none'], (name) => imports.find(idOf(name)))
