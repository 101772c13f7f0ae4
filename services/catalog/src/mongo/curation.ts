import { noLists } from '../documents/browse-lists.ts'
import { unsaid } from '../documents/category.ts'
import type { CurationStore } from '../store.ts'
import { type Collections, fieldsOf } from './database.ts'

const LISTS = 'lists'
const upsert = { upsert: true }

/** MongoDB refuses a change of nothing. */
const setting = (_id: string, fields: object) => ({ $set: { _id, ...fieldsOf(fields) } })

export const curationIn = ({ categories, browseLists }: Collections): CurationStore => ({
  async listCategories() {
    const rows = await categories.find().toArray()
    return rows.map(({ _id, doc }) => ({ ...unsaid(_id), ...doc }))
  },

  async changeCategory(id, fields) {
    await categories.updateOne({ _id: id }, setting(id, fields), upsert)
  },

  async forgetCategory(id) {
    await categories.deleteOne({ _id: id })
  },

  async lists() {
    const row = await browseLists.findOne({ _id: LISTS })
    return { ...noLists, ...row?.doc }
  },

  async changeLists(fields) {
    await browseLists.updateOne({ _id: LISTS }, setting(LISTS, fields), upsert)
  },
})
