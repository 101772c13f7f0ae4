import { type Client, Errors } from 'typesense'

/** Longer than a turn of one that lives. */
const KILLED_SECONDS = 900

/**
 * Does the work if no other process on this server is at it, and resolves to whether it did. Typesense has
 * no locks, but of two who make a collection of one name only one succeeds.
 */
export async function takeTurn(client: Client, name: string, work: () => Promise<unknown>) {
  const turn = client.collections(name)
  const take = async () => {
    try {
      await client.collections().create({ name, fields: [{ name: 'of', type: 'string' }] })
      return true
    } catch (error) {
      if (error instanceof Errors.ObjectAlreadyExists) return false
      throw error
    }
  }
  const leave = () => turn.delete().catch(unlessGone)
  if (!(await take())) {
    const taken = await turn.retrieve().catch(unlessGone)
    if (!taken || taken.created_at > Date.now() / 1000 - KILLED_SECONDS) return false
    await leave()
    if (!(await take())) return false
  }
  try {
    await work()
  } finally {
    await leave()
  }
  return true
}

function unlessGone(error: unknown) {
  if (!(error instanceof Errors.ObjectNotFound)) throw error
  return undefined
}
