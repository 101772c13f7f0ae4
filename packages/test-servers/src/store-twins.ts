import { expect } from 'bun:test'
import { orderedJson } from '@busker/stores/digest'
import fc from 'fast-check'

/** Something asked of a store, the same of every adapter. */
interface Step<Store> {
  ask(store: Store): Promise<unknown>
}

/** One adapter of a port. */
export interface Twin<Store> {
  /** A store that holds nothing; each takes the place of the one before. */
  fresh(): Promise<Store>
  /** After the store itself. */
  close(): Promise<void>
}

export type Twins<Store> = [Twin<Store>, Twin<Store>]

/** Makes steps of a kind: the name, and what was given, are printed when the twins differ. */
export const stepsFor =
  <Store>() =>
  <Given>(
    name: string,
    given: fc.Arbitrary<Given>,
    ask: (store: Store, given: Given) => Promise<unknown>,
  ): fc.Arbitrary<Step<Store>> =>
    given.map((one) => ({
      ask: (store) => ask(store, one),
      [fc.toStringMethod]: () => `${name} ${fc.stringify(one)}`,
    }))

interface Trial<Store> {
  twins: Twins<Store>
  steps: fc.Arbitrary<Step<Store>>[]
  /** All that can be read; what comes in any order sorted. */
  look: (store: Store) => Promise<unknown>
  runs: number
  /** The most steps of a run. */
  most: number
}

/**
 * Asks both adapters of a port the same, in a random order, and looks around now and then and at the
 * end: every answer must be the same. Fails also when a method of the port was never asked.
 */
export async function expectTwins<Store extends object>(trial: Trial<Store>) {
  const { twins, steps, look, runs, most } = trial
  const asked = new Set<string>()
  const around = stepsFor<Store>()('look around', fc.constant(''), look)
  const freshly = () => Promise.all(twins.map((twin) => twin.fresh()))
  const holds = async (sequence: Step<Store>[]) => {
    const stores = (await freshly()).map((store) => noting(store, asked))
    for (const step of [...sequence, { ask: look }]) {
      const [one, other] = await atOnce(stores.map((store) => answerOf(step.ask(store))))
      expect(other).toEqual(one)
    }
  }
  const any = fc.oneof(...steps.map((arbitrary) => ({ arbitrary, weight: 36 })), {
    arbitrary: around,
    weight: steps.length,
  })
  const many = fc.array(any, { maxLength: most, size: 'max' })
  // First one of each kind, so that none depends on luck.
  await fc.assert(fc.asyncProperty(fc.tuple(...steps), holds), { ...patience, numRuns: 1 })
  await fc.assert(fc.asyncProperty(many, holds), { ...patience, numRuns: runs })
  const stores = await freshly()
  const [methods = [], others] = stores.map((store) => methodsOf(store).toSorted())
  expect(others).toEqual(methods)
  await Promise.all(stores.map((store) => noting<{ close?(): unknown }>(store, asked).close?.()))
  await Promise.all(twins.map((twin) => twin.close()))
  expect(methods.filter((method) => !asked.has(method))).toEqual([])
}

/** All answers. Rejects when one does, only after all have ended, so that nothing goes on behind. */
export async function atOnce<T>(answers: Promise<T>[]) {
  await Promise.allSettled(answers)
  return Promise.all(answers)
}

/** Less than tests may take, so that what is found by then, and its seed, are printed. */
const patience = { interruptAfterTimeLimit: 90_000, markInterruptAsFailure: true }

/** A second one with the same key: PostgreSQL's unique_violation, MongoDB's DuplicateKey. */
const THERE_ALREADY: unknown[] = ['23505', 11_000]

/** What a store answers; that it has one already is an answer too, in no words of its own. */
const answerOf = (answer: Promise<unknown>) =>
  answer.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && THERE_ALREADY.includes(error.code))
      return 'there is one already'
    throw error
  })

/** The same store, which notes by their names which of its methods are called. */
function noting<T extends object>(store: T, asked: Set<string>, within = ''): T {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      const path = `${within}${String(name)}`
      if (typeof value === 'function')
        return (...given: unknown[]) => {
          asked.add(path)
          return Reflect.apply(value, target, given) as unknown
        }
      return typeof value === 'object' && value ? noting(value, asked, `${path}.`) : value
    },
  })
}

const methodsOf = (store: object, within = ''): string[] =>
  Object.entries(store).flatMap(([name, value]) =>
    typeof value === 'function'
      ? [`${within}${name}`]
      : methodsOf(value as object, `${within}${name}.`),
  )

/** A list that is told in any order. */
export const inAnyOrder = (list: Iterable<unknown>) =>
  [...list]
    .map((one) => [orderedJson(one), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
