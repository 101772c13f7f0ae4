import { type RawBuilder, sql } from 'kysely'

/**
 * Rows as a table in a statement: `insert into play (id, at) select * from ${unnest(plays, { id: 'text',
 * at: 'timestamptz' })}`. A column is one parameter, however many rows there are, so neither side reads
 * thousands of them. `types` names the columns in their order; none may be an array itself.
 */
export function unnest<Row extends object>(
  rows: readonly Row[],
  types: { [Column in keyof Row]: string },
): RawBuilder<unknown> {
  const columns = (Object.entries(types) as [keyof Row, string][]).map(
    ([column, type]) => sql`${rows.map((row) => row[column])}::${sql.raw(type)}[]`,
  )
  return sql`unnest(${sql.join(columns)})`
}
