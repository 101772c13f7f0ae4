import { type Document, MongoClient } from 'mongodb'

const READS = ['find', 'aggregate', 'count', 'distinct']

/**
 * Of the reading commands that a store sent, those that no index can answer: none begins with a field
 * that the command asks for or sorts by first. As `collection command {field: {operator: ?}}`. A
 * command without a condition that narrows reads everything on purpose. The planners of the servers for tests are
 * simpler than MongoDB's, so its rule is applied here instead of asking theirs:
 * https://www.mongodb.com/docs/manual/core/indexes/index-types/index-compound/
 */
export async function readsWithoutIndex(url: string, commands: object[]) {
  const client = new MongoClient(url)
  const leaders = new Map<string, Promise<Set<string>>>()
  const leadersOf = async (db: string, name: string) => {
    const indexes = await client.db(db).collection(name).listIndexes().toArray()
    return new Set(indexes.map(({ key }) => Object.keys(key as object)[0]!))
  }
  const found = new Set<string>()
  for (const command of commands as Document[]) {
    const kind = READS.find((name) => name in command)
    if (!kind) continue
    const [db, name] = [String(command.$db), String(command[kind])]
    const { condition, sort } = asked(command)
    const fields = fieldsOf(condition)
    if (fields.length === 0) continue
    const place = `${db}.${name}`
    if (!leaders.has(place)) leaders.set(place, leadersOf(db, name))
    const known = await leaders.get(place)!
    const helps = [...fields, ...sort.slice(0, 1)].some((field) => known.has(field))
    if (!helps) found.add(`${name} ${kind} ${namesIn(condition)}`)
  }
  await client.close()
  return [...found].toSorted()
}

/** What is asked, and the fields that it is sorted by, before anything is computed. */
function asked(command: Document) {
  const stages = (command.pipeline ?? []) as Document[]
  const match = stages[0]?.$match as Document | undefined
  const sort = (command.sort ?? stages[match ? 1 : 0]?.$sort ?? {}) as object
  const condition = (command.filter ?? command.query ?? match ?? {}) as Document
  return { condition, sort: Object.keys(sort) }
}

/** Fields of which some values are asked for; what is left out, or is only there, leads nowhere. */
const fieldsOf = (condition: Document): string[] =>
  Object.entries(condition).flatMap(([name, value]) => {
    if (name === '$and' || name === '$or') return (value as Document[]).flatMap(fieldsOf)
    // Nearly every document has no such field.
    if (value === null) return []
    const operators = typeof value === 'object' && value !== null ? Object.keys(value) : []
    return operators.every((one) => one === '$nin' || one === '$ne' || one === '$exists') &&
      operators.length > 0
      ? []
      : [name]
  })

const namesIn = (value: unknown): string => {
  if (Array.isArray(value)) return `[${[...new Set(value.map(namesIn))].join()}]`
  if (typeof value !== 'object' || value === null || value instanceof Date) return '?'
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}: ${namesIn(inner)}`)
    .join(', ')}}`
}
