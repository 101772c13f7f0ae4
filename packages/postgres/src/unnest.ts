import { type RawBuilder, sql } from 'kysely'

/**
 * Rows as a table in a statement: with `const unnested = unnest({ id: 'text', at: 'timestamptz' })`,
 * `insert into play (id, at) select * from ${unnested(plays)}`. A column is one parameter, however many
 * rows there are, so neither side reads thousands of them. `types` names the columns in their order;
 * none may be an array itself.
 */
export function unnest<Row extends object>(types: {
  [Column in keyof Row]: string
}): (rows: readonly Row[]) => RawBuilder<unknown> {
  const columns = Object.keys(types) as (keyof Row)[]
  const casts = columns.map((column) => `::${types[column]}[]`)
  // What stands between the parameters, made once.
  const texts = ['unnest(', ...casts.slice(0, -1).map((cast) => `${cast}, `), `${casts.at(-1)})`]
  const fragments = Object.assign(texts, { raw: texts })
  return (rows) => sql(fragments, ...columns.map((column) => rows.map((row) => row[column])))
}
