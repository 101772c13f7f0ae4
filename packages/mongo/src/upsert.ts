import { MongoBulkWriteError, MongoServerError } from 'mongodb'

const DUPLICATE_KEY = 11_000
const TRIES = 10

/**
 * Carries out upserts that may be repeated. Two at once of what is not there yet can both try to
 * insert it, and one is refused (MongoDB manual, upsert with unique index): asked again, it updates.
 */
export async function upserting<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await write()
    } catch (error) {
      if (!isDuplicate(error) || tries === TRIES) throw error
    }
}

function isDuplicate(error: unknown) {
  if (error instanceof MongoBulkWriteError)
    return [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY)
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY
}
