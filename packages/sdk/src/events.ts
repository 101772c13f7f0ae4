import { delay, orAbort } from './abortable.ts'
import type { Busker } from './busker.ts'
import type { Input, PathsOfEvents } from './call.ts'
import { createEventParser } from './event-parser.ts'
import { backoffMs, isPassing } from './repeat.ts'
import type { Given } from './request-of.ts'

export interface BuskerEvent {
  type: string
  /** What its JSON says. */
  data: unknown
  id: string | undefined
}

/** Three heartbeats of the site: by then a connection is dead, whatever it says itself. */
const SILENCE_MS = 45_000
const BETWEEN_MS = 1000

/**
 * What happens as it happens: the changes of a playlist, or the commands for a device. A stream that ends
 * or breaks is opened again where it was (`Last-Event-ID`), until you leave the loop or abort. Throws what
 * will not pass, as a 404.
 */
export async function* listen<P extends PathsOfEvents | (string & {})>(
  busker: Busker,
  path: P,
  input?: P extends PathsOfEvents ? Input<'get', P> : Given,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<BuskerEvent> {
  const left = new AbortController()
  const either = signal ? AbortSignal.any([signal, left.signal]) : left.signal
  let lastId: string | undefined
  let failures = 0
  try {
    for (;;) {
      let waitMs = BETWEEN_MS
      try {
        const headers = { accept: 'text/event-stream', ...(lastId && { 'last-event-id': lastId }) }
        const answer = await busker.fetch('get', path, input, { signal: either, headers })
        const parser = createEventParser()
        for await (const text of pieces(answer)) {
          failures = 0
          for (const { type, data, id } of parser.push(text)) {
            if (id !== undefined) lastId = id
            yield { type, data: JSON.parse(data), id }
          }
        }
        waitMs = parser.retryMs() ?? BETWEEN_MS
      } catch (error) {
        either.throwIfAborted()
        if (!isPassing(error)) throw error
        waitMs = error.retryAfterMs ?? BETWEEN_MS + backoffMs(++failures)
      }
      await delay(waitMs, either)
    }
  } finally {
    left.abort()
  }
}

/** The text of a stream until it ends, breaks, or is silent for too long. */
async function* pieces({ body }: Response): AsyncGenerator<string> {
  if (!body) return
  const reader = body.getReader()
  const decoder = new TextDecoder()
  try {
    for (;;) {
      const silence = new AbortController()
      const timer = setTimeout(() => silence.abort(), SILENCE_MS)
      const read = await orAbort(reader.read(), silence.signal)
        .catch(() => undefined)
        .finally(() => clearTimeout(timer))
      if (!read || read.done) return
      yield decoder.decode(read.value, { stream: true })
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
