import { StoreProblem } from '@busker/stores/problem'
import { socketProblem } from '@busker/stores/sockets'
import { AwsClient } from 'aws4fetch'
import { type S3Place } from './s3-address.ts'

/** Milliseconds for one try; there may be four, and pauses between them. */
const PATIENCE_MS = 20_000
const TRIES = 4
const FIRST_PAUSE_MS = 100

export type S3Client = ReturnType<typeof createS3Client>

/** Signed requests to a bucket, asked again with pauses by chance when the store is busy or away. */
export function createS3Client(place: S3Place, patience = PATIENCE_MS) {
  const { accessKeyId, secretAccessKey, sessionToken, region } = place
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    service: 's3',
    region,
  })
  const host = new URL(place.bucket).host
  const problem = (kind: 'away' | 'late' | 'refused', said: unknown, fix?: string) =>
    new StoreProblem('S3', host, kind, said, fix)

  /** The answer, whatever its status. `tries` is 1 for what must not be sent twice. */
  const ask = async (method: string, address: string, init: RequestInit = {}, tries = TRIES) => {
    for (let n = 1; ; n++) {
      const request = await client.sign(address, { ...init, method })
      const answer = await fetch(request, { signal: AbortSignal.timeout(patience) }).catch(
        (error: unknown) => error as Error,
      )
      const again = answer instanceof Error || answer.status >= 500 || answer.status === 429
      if (!again) return answer
      if (n >= tries) {
        if (answer instanceof Error) throw problem(socketProblem(answer) ?? 'away', answer)
        return answer
      }
      if (!(answer instanceof Error)) await answer.body?.cancel()
      await Bun.sleep(FIRST_PAUSE_MS * 2 ** n * Math.random())
    }
  }
  /** Throws unless the answer is a good one. `doing` is what was asked: keep, read, list …; `fix` helps who is refused. */
  const mustBeWell = async (answer: Response, doing: string, fix?: string) => {
    if (answer.ok) return
    const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1]
    const said = `it did not ${doing} it: ${answer.status} ${code ?? ''}`.trim()
    const isAway = answer.status >= 500 || answer.status === 429
    throw problem(isAway ? 'away' : 'refused', new Error(said), isAway ? undefined : fix)
  }
  /** A URL that lets whoever has it GET an object for so many seconds, as it is written. */
  const presign = async (address: string, seconds: number) => {
    const url = new URL(address)
    url.searchParams.set('X-Amz-Expires', String(seconds))
    return (await client.sign(url.href, { method: 'GET', aws: { signQuery: true } })).url
  }
  /** Reads the bytes of an answer; a body that stops in the middle is a problem too. */
  const bytesOf = (answer: Response) =>
    answer.arrayBuffer().catch((error: unknown) => {
      throw problem(socketProblem(error) ?? 'away', error)
    })
  return {
    ask,
    mustBeWell,
    presign,
    bytesOf,
    addressOf: (key: string) => place.bucket + place.folder + key,
  }
}
