import { type RawBuilder, sql } from 'kysely'
import { noLists } from '../documents/browse-lists.ts'
import { unsaid } from '../documents/category.ts'
import type { CurationStore } from '../store.ts'
import type { Db } from './database.ts'

const LISTS = 'lists'

export function curationIn(db: Db): CurationStore {
  const change = async (table: 'category' | 'browseLists', id: string, fields: object) => {
    const both: RawBuilder<string> = sql`${sql.table(table)}.doc || excluded.doc`
    await db
      .insertInto(table)
      .values({ id, doc: JSON.stringify(fields) })
      .onConflict((oc) => oc.column('id').doUpdateSet({ doc: both }))
      .execute()
  }
  return {
    async listCategories() {
      const rows = await db.selectFrom('category').selectAll().execute()
      return rows.map(({ id, doc }) => ({ ...unsaid(id), ...doc }))
    },

    changeCategory: (id, fields) => change('category', id, fields),

    async forgetCategory(id) {
      await db.deleteFrom('category').where('id', '=', id).execute()
    },

    async lists() {
      const row = await db.selectFrom('browseLists').select('doc').executeTakeFirst()
      return { ...noLists, ...row?.doc }
    },

    changeLists: (fields) => change('browseLists', LISTS, fields),
  }
}
