import { z } from 'zod'

/** An answer as it is given again. */
export interface Answer {
  status: number
  headers: Record<string, string>
  /** Undefined when it was too large to keep. */
  body: Uint8Array | undefined
}

export const LARGEST_ANSWER = 512 * 1024

/** What belongs to the answer, not to the way it went. */
const HEADERS = [
  'cache-control',
  'content-encoding',
  'content-language',
  'content-type',
  'etag',
  'last-modified',
  'location',
  'vary',
]

/** Reads an answer to keep it. Rejects when it breaks off. */
export async function readAnswer(response: Response): Promise<Answer> {
  const headers = Object.fromEntries(
    HEADERS.flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  return { status: response.status, headers, body: await readUpTo(LARGEST_ANSWER, response) }
}

async function readUpTo(most: number, { body }: Response) {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    // Leaving the loop cancels what is left.
    if (length > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const head = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  isWhole: z.boolean(),
})

/** One line of JSON, then the body. */
export const packed = ({ status, headers, body }: Answer): Uint8Array =>
  Buffer.concat([
    Buffer.from(`${JSON.stringify({ status, headers, isWhole: body !== undefined })}\n`),
    body ?? new Uint8Array(),
  ])

export function unpacked(bytes: Uint8Array): Answer {
  const end = bytes.indexOf('\n'.charCodeAt(0))
  const { isWhole, ...told } = head.parse(
    JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()),
  )
  return { ...told, body: isWhole ? bytes.slice(end + 1) : undefined }
}
