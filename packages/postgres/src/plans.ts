import { Client } from 'pg'

/** What PostgreSQL says that it would do for a query of a store. */
export interface Plan {
  sql: string
  /** Tables of which it reads every row, though it may not where there is another way. */
  wholeTables: string[]
  /** The indexes that it took, or would take if it could not walk along one in order. */
  indexes: string[]
}

/** A query as a store sent it. */
export interface Query {
  sql: string
  parameters: readonly unknown[]
}

interface Index {
  table: string
  name: string
  isPartial: boolean
}

/** The tables of tests are too small for an index: it is asked for the way that it takes through large ones. */
const AS_IF_LARGE = ['seqscan', 'hashjoin', 'mergejoin']
const WITHOUT_ORDER = ['indexscan', 'indexonlyscan']

/**
 * The plans of the database at `url`, by its own `EXPLAIN`, for queries that a store sent: those that read or
 * write rows, each once. It is told to read no table from end to end where anything else will do, so a table
 * that it reads whole all the same has no index that helps. An index that is walked from end to end is no
 * help either, unless it ends at a limit or holds few of the rows.
 */
export async function plansOf(url: string, queries: Query[]): Promise<Plan[]> {
  const client = new Client(url)
  await client.connect()
  const set = async (names: string[], value: string) => {
    for (const name of names) await client.query(`set enable_${name} = ${value}`)
  }
  await set(AS_IF_LARGE, 'off')
  const { rows: all } = await client.query<Index>(`
    select indrelid::regclass::text as table, indexrelid::regclass::text as name,
      indpred is not null as "isPartial" from pg_index`)
  const indexes = new Map(all.map((index) => [index.name, index]))
  const plans: Plan[] = []
  for (const { sql, parameters } of new Map(queries.map((one) => [kindOf(one), one])).values()) {
    if (!/^\s*(?:select|insert|update|delete|with)\b/i.test(sql)) continue
    const steps = async () => {
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
        `explain (format json) ${sql}`,
        [...parameters],
      )
      return stepsOf(rows[0]!['QUERY PLAN'][0].Plan)
    }
    const taken = await steps()
    await set(WITHOUT_ORDER, 'off')
    const weighed = await steps()
    await set(WITHOUT_ORDER, 'on')
    plans.push({
      sql: sql.replace(/\s+/g, ' ').trim(),
      wholeTables: taken.flatMap((step) => wholeTable(step, indexes) ?? []),
      indexes: [...taken, ...weighed].flatMap(({ node }) => node['Index Name'] ?? []),
    })
  }
  await client.end()
  return plans
}

/** The same for queries whose plans are the same: which sides of an `or` are asked for may be a parameter. */
const kindOf = ({ sql, parameters }: Query) =>
  sql + parameters.map((one) => (Array.isArray(one) ? one.length > 0 : one === true)).join()

/** Those of the server itself, and of the migrations. */
const NOT_OURS = /^(?:pg|kysely)_/

/** The table that a step reads from end to end. */
function wholeTable({ node, isLimited }: Step, indexes: Map<string, Index>) {
  const index = indexes.get(node['Index Name'] ?? '')
  const walks = index && !node['Index Cond'] && !isLimited && !index.isPartial
  const table = node['Node Type'] === 'Seq Scan' ? node['Relation Name'] : walks && index.table
  return table && !NOT_OURS.test(table) ? table : undefined
}

/** The queries that read a table from end to end. */
export const wholeReads = (plans: Plan[]) =>
  plans.flatMap(({ sql, wholeTables }) => (wholeTables.length ? [sql] : []))

/** The indexes of a database that keep nothing unique, and that no plan names. */
export async function unusedIndexes(url: string, plans: Plan[]): Promise<string[]> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(`
    select c.relname::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
    where not i.indisunique and c.relnamespace = 'public'::regnamespace order by 1`)
  await client.end()
  const used = new Set(plans.flatMap(({ indexes }) => indexes))
  return rows.map(({ name }) => name).filter((name) => !used.has(name))
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: Node[]
}

interface Step {
  node: Node
  isLimited: boolean
}

/** A sort or a sum must have seen everything before a limit counts. */
const SEES_ALL = /^(?:Sort|Aggregate|Group|Hash|WindowAgg|SetOp)/

function stepsOf(node: Node, isLimited = false): Step[] {
  const type = node['Node Type']
  const inner = type === 'Limit' || (isLimited && !SEES_ALL.test(type))
  return [{ node, isLimited }, ...(node.Plans ?? []).flatMap((one) => stepsOf(one, inner))]
}
