import { asOperator } from '../src/server.ts'
import { findSecrets } from '../src/secrets.ts'

interface EmbedKey {
  id: string
  key: string
}

/** Embed keys of a running Busker, as its owner manages them by the API. */
export async function manageEmbedKeys(url: string, dataFolder: string) {
  const secrets = await findSecrets(dataFolder)
  const ask = await asOperator(fetch, url, secrets?.operatorKey ?? '')
  const usual = {
    name: 'A fanzine',
    origins: [] as string[],
    null_origin: false,
    preview_seconds: null as number | null,
    grants_per_hour: 1000,
    active: true,
  }
  type Body = Partial<typeof usual>
  return {
    ask,
    make: async (body: Body) =>
      (await ask('/v1/embed-keys', {
        method: 'POST',
        body: JSON.stringify({ ...usual, ...body }),
      })) as EmbedKey,
    change: ({ id }: EmbedKey, body: Body) =>
      ask(`/v1/embed-keys/${id}`, { method: 'PUT', body: JSON.stringify({ ...usual, ...body }) }),
  }
}
