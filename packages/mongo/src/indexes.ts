import type { Db } from 'mongodb'

/** The fields of each index, in their order, by collection. */
export type DeclaredIndexes = Record<string, Record<string, 1 | -1>[]>

/** Makes the indexes that a store's queries need; those that stand already stay. */
export async function makeIndexes(db: Db, declared: DeclaredIndexes) {
  for (const [collection, wanted] of Object.entries(declared))
    for (const fields of wanted) await db.collection(collection).createIndex(fields)
}

/** Declared indexes that are not there as they are declared, each as one line with what to do. */
export async function indexProblems(db: Db, declared: DeclaredIndexes) {
  const problems: string[] = []
  for (const [collection, wanted] of Object.entries(declared)) {
    // Of a collection that is not there yet, the server tells an error.
    const standing = await db.collection(collection).listIndexes().toArray().catch(noneOf)
    for (const fields of wanted) {
      const name = nameOf(fields)
      const same = standing.find(({ key }) => nameOf(key) === name)
      const named = standing.find((index) => index.name === name)
      const place = `The index ${name} of ${collection}`
      if (same && !isPlain(same))
        problems.push(`${place} does not hold every document: drop it (${same.name}), ${RESTART}.`)
      else if (!same && named) problems.push(`${place} has other fields: drop it, ${RESTART}.`)
      else if (!same) problems.push(`${place} is missing: restart the service, which makes it.`)
    }
  }
  return problems
}

const RESTART = 'and restart the service, which makes it'

/** As MongoDB names an index by itself. */
const nameOf = (fields: object) => Object.entries(fields).flat().join('_')

const isPlain = (index: object) =>
  !['partialFilterExpression', 'sparse', 'expireAfterSeconds'].some((one) =>
    Boolean((index as Record<string, unknown>)[one]),
  )

function noneOf(error: unknown): { key: object; name?: string }[] {
  if (error instanceof Error && 'code' in error && error.code === 26) return []
  throw error
}
