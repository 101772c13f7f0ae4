import { type Db, type Document, MongoClient } from 'mongodb'

/** What a server says that it would do for a command that a store sent. */
export interface Plan {
  /** `collection command {field: {operator: ?}}`: the same for all commands that differ in values alone. */
  question: string
  /** It reads every document of the collection. */
  isWhole: boolean
  /** The indexes that it weighed, those that it chose not to take too. */
  indexes: string[]
}

/**
 * The plans of the server at `url`, by its own `explain`, for what narrows the commands that stores
 * sent to it. Each question is asked once. An update and a delete are explained as a find: SecantusDB
 * explains them as if they had no condition, and the same planner answers all of them.
 *
 * A planner that goes through an index only when it holds every field that is asked for, as that of SecantusDB, is
 * asked for each field and for the order alone: one that an index leads to is enough for MongoDB's, which looks
 * at the rest in the documents. Two sides of an `$or` need an index each. mongo-java-server explains nothing.
 * https://www.mongodb.com/docs/manual/core/indexes/index-types/index-compound/
 */
export async function plansOf(url: string, commands: object[]): Promise<Plan[]> {
  const client = new MongoClient(url)
  const asked = new Map<string, { db: string; command: Document }>()
  for (const sent of commands as Document[])
    for (const command of questionsIn(sent)) asked.set(nameOf(command), { db: sent.$db, command })
  const explain = async (db: string, command: Document) =>
    stepsIn(await client.db(db).command({ explain: command, verbosity: 'queryPlanner' }))
  const isSimple = await usesOnlyWholeIndexes(client.db('busker_plans'), explain)
  const plans: Plan[] = []
  for (const [question, { db, command }] of asked) {
    const parts = isSimple ? partsOf(command) : [command]
    const told = await Promise.all(parts.map((part) => explain(db, part)))
    plans.push({
      question,
      isWhole: told.every((steps) => steps.some(({ stage }) => stage === 'COLLSCAN')),
      indexes: [...new Set(told.flat().flatMap(({ indexName }) => indexName ?? []))],
    })
  }
  await client.close()
  return plans
}

async function usesOnlyWholeIndexes(
  db: Db,
  explain: (db: string, command: Document) => Promise<Step[]>,
) {
  const songs = db.collection(`songs_${crypto.randomUUID()}`)
  await songs.createIndex({ title: 1 })
  const find = { find: songs.collectionName, filter: { title: 'Harbour', plays: 1 } }
  const steps = await explain(db.databaseName, find)
  await songs.drop()
  return steps.some(({ stage }) => stage === 'COLLSCAN')
}

/** A find for each field of the condition, and one in the order that is asked for. */
function partsOf(command: Document): Document[] {
  const [find] = Object.values(command)
  const stages: Document[] = command.pipeline ?? []
  const filter: Document = command.filter ?? command.query ?? stages[0]?.$match ?? {}
  const sort: unknown = command.sort ?? stages[1]?.$sort
  const fields = Object.entries(filter).map(([name, value]) => ({
    find,
    filter: { [name]: plainest(name, value) },
  }))
  return [...fields, { find, filter: {}, ...(sort ? { sort } : {}) }]
}

/**
 * What SecantusDB has an index for, though MongoDB has it for more: the part of an index that is not
 * of some values as for that of them, and ids between two as for one.
 */
function plainest(name: string, value: unknown) {
  const { $not, ...operators } = Object(value) as Document
  if ($not) return $not
  const isRange = RANGE.test(Object.keys(operators).join())
  return name === '_id' && isRange ? Object.values(operators)[0] : value
}

const RANGE = /^(?:\$[gl]te?,?)+$/

/** The questions that read every document of a collection. */
export const wholeReads = (plans: Plan[]) =>
  plans.flatMap(({ question, isWhole }) => (isWhole ? [question] : []))

/** Of the indexes of a database, as `collection: [{field: 1}]`, those that no plan names. */
export function unusedIndexes(declared: Record<string, Record<string, 1 | -1>[]>, plans: Plan[]) {
  const used = new Set(
    plans.flatMap(({ question, indexes }) =>
      indexes.map((name) => `${question.split(' ')[0]} ${name}`),
    ),
  )
  return Object.entries(declared).flatMap(([collection, indexes]) =>
    indexes
      .map((fields) => `${collection} ${Object.entries(fields).flat().join('_')}`)
      .filter((name) => !used.has(name)),
  )
}

/** Drops what a test left on a server that outlives it: the databases whose names begin so. */
export async function dropDatabases(url: string, begin: string) {
  const client = new MongoClient(url)
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
  for (const { name } of databases) if (name.startsWith(begin)) await client.db(name).dropDatabase()
  await client.close()
}

/** The commands to be explained for one that was sent; none for what reads nothing. */
function questionsIn(sent: Document): Document[] {
  if (sent.find) return sides(sent.filter).map((filter) => ({ ...pick(sent, FIND), filter }))
  if (sent.aggregate) {
    const [first, ...rest] = sent.pipeline as Document[]
    if (!first?.$match) return [{ ...pick(sent, AGGREGATE), cursor: {} }]
    return sides(first.$match).map(($match) => ({
      ...pick(sent, AGGREGATE),
      pipeline: [{ $match }, ...rest],
      cursor: {},
    }))
  }
  if (sent.distinct) return [pick(sent, ['distinct', 'key', 'query'])]
  if (sent.findAndModify) return finds(sent.findAndModify, sent.query, sent.sort)
  const written: Document[] = [...(sent.updates ?? []), ...(sent.deletes ?? [])]
  return written.flatMap(({ q }) => finds(sent.update ?? sent.delete, q))
}

const FIND = ['find', 'filter', 'sort', 'limit', 'projection']
const AGGREGATE = ['aggregate', 'pipeline']

const finds = (find: string, condition: Document, sort?: Document) =>
  sides(condition).map((filter) => ({ find, filter, ...(sort && { sort }) }))

const pick = (command: Document, names: string[]): Document =>
  Object.fromEntries(Object.entries(command).filter(([name]) => names.includes(name)))

/** The conditions that `$or` makes of one. */
const sides = ({ $or, ...rest }: Document = {}): Document[] =>
  $or ? ($or as Document[]).map((side) => ({ ...rest, ...side })) : [rest]

interface Step {
  stage: string
  indexName?: string
}

/** All steps of the plan that won, and of those that did not the ones that read an index. */
function stepsIn(told: unknown, isRejected = false): Step[] {
  if (Array.isArray(told)) return told.flatMap((one) => stepsIn(one, isRejected))
  if (typeof told !== 'object' || told === null) return []
  const { stage, indexName, ...more } = told as Partial<Step>
  const own = stage && !(isRejected && stage === 'COLLSCAN') ? [{ stage, indexName }] : []
  const inner = Object.entries(more)
    .filter(([name]) => name !== 'command')
    .flatMap(([name, value]) => stepsIn(value, isRejected || name === 'rejectedPlans'))
  return [...(own as Step[]), ...inner]
}

const nameOf = (command: Document) => {
  const [kind, collection] = Object.entries(command)[0]!
  const { filter, query, pipeline, sort } = command
  const parts = [filter, query, pipeline, sort].filter((part) => part !== undefined)
  return [collection, kind, ...parts.map(shapeOf)].join(' ')
}

const shapeOf = (value: unknown): string => {
  if (value instanceof Map) return shapeOf(Object.fromEntries(value))
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].join()}]`
  if (value === null) return 'null'
  if (typeof value !== 'object' || value instanceof Date || value instanceof RegExp) return '?'
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}: ${shapeOf(inner)}`)
    .join(', ')}}`
}
