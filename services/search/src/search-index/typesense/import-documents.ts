import type { StoredEntry } from './stored-entry.ts'

/** Typesense answered, and would not take the documents. `httpStatus` is as in the client's errors. */
export class NotImported extends Error {
  readonly httpStatus: number | undefined
  constructor(message: string, httpStatus?: number) {
    super(message)
    this.httpStatus = httpStatus
  }
}

/**
 * Adds or replaces documents, some hundreds at a time, in bounded time: the client waits for an import
 * for ever, also on a connection that a firewall forgot, and later writes wait for that one.
 */
export async function importDocuments(
  { url, apiKey }: { url: string; apiKey: string },
  collection: string,
  documents: StoredEntry[],
  patience: number,
) {
  const answer = await fetch(
    `${url}/collections/${encodeURIComponent(collection)}/documents/import?action=upsert`,
    {
      method: 'POST',
      headers: { 'X-TYPESENSE-API-KEY': apiKey, 'Content-Type': 'text/plain' },
      body: documents.map((one) => JSON.stringify(one)).join('\n'),
      signal: AbortSignal.timeout(patience),
    },
  )
  const said = await answer.text()
  if (!answer.ok) throw new NotImported(said.slice(0, 200), answer.status)
  // A line for each document; each may fail alone.
  for (const line of said.split('\n')) {
    const { success, error } = JSON.parse(line) as { success: boolean; error?: string }
    if (!success) throw new NotImported(`An entry was not taken: ${error}`)
  }
}
