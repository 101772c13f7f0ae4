import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table erasures (number bigint not null)`.execute(db)
  await sql`insert into erasures values (1)`.execute(db)
}
