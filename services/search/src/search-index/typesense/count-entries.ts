import { type Client, Errors } from 'typesense'
import { type Counts, documentTypes } from '../search-index.ts'

/** How many entries of each type a collection holds; one that is not there holds none. */
export async function countEntries(client: Client, collection: string): Promise<Counts> {
  const count = async (type: string) => {
    const { found } = await client
      .collections(collection)
      .documents()
      .search({ q: '*', query_by: 'title', filter_by: `type:=${type}`, per_page: 1 }, {})
    return found
  }
  try {
    const counted = documentTypes.map(async (type) => [type, await count(type)])
    return Object.fromEntries(await Promise.all(counted)) as Counts
  } catch (error) {
    if (!(error instanceof Errors.ObjectNotFound)) throw error
    return { track: 0, album: 0, artist: 0, playlist: 0 }
  }
}
