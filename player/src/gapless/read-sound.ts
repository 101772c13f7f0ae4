import type { Item } from './item.ts'
import { readBytes } from './read-bytes.ts'
import { createRecognition, Unplayable } from './recognise.ts'
import { join, type Segment } from './sound.ts'

/** A seek by guess may land so far before what was meant. */
const NEAR_SECONDS = 5
const MOST_GUESSES = 6

type Bytes = Uint8Array<ArrayBuffer>

/** Runs `task` until it works; between tries the address of the item may have changed. */
export type Persist = <Result>(task: () => Promise<Result>) => Promise<Result>

/** A segment, and whether it is the last of its file. */
type Part = Segment & { isLast: boolean }

/**
 * The sound of an item from `item.from` on, part by part. Goes on where it was when the connection is
 * lost or its address is over. Throws `Unplayable` for what no SourceBuffer takes.
 */
export async function* readSound(item: Item, persist: Persist, signal: AbortSignal) {
  let reader: ReadableStreamDefaultReader<Bytes> | undefined
  let byte = 0

  /** What cannot even begin, an element may play: scripts may read less than it, by policy and by CORS. */
  const once: Persist = (task) =>
    task().catch((thrown: unknown) => {
      signal.throwIfAborted()
      throw new Unplayable(undefined, { cause: thrown })
    })

  /** The next bytes; undefined at the end of the file. */
  const next = (): Promise<Bytes | undefined> =>
    (Number.isNaN(item.size) ? once : persist)(async () => {
      if (byte >= item.size) return undefined
      try {
        if (!reader) {
          const opened = await readBytes(item.url, byte, signal)
          reader = opened.reader
          item.size = opened.size
        }
        const { value } = await reader.read()
        if (value) byte += value.length
        // A server may answer with less than was asked for.
        else reader = undefined
        if (!value && Number.isNaN(item.size)) item.size = byte
        return value ?? new Uint8Array(0)
      } catch (thrown) {
        reader = undefined
        throw thrown
      }
    })

  function jump(to: number) {
    void reader?.cancel().catch(() => undefined)
    reader = undefined
    byte = to
  }

  try {
    let chunk = await next()
    if (!item.sound) {
      let head = chunk ?? new Uint8Array(0)
      const recognise = createRecognition(item.size)
      let jumps = 0
      for (;;) {
        const found = recognise(head, byte - head.length)
        if (typeof found === 'object') {
          item.sound = found
          break
        }
        if (found) {
          if (jumps++ === MOST_GUESSES) throw new Unplayable()
          jump(found)
          head = new Uint8Array(0)
        }
        const more = await next()
        if (!more) throw new Unplayable()
        head = join(head, more)
      }
      chunk = head
    }
    const { sound } = item
    const goal = item.from > 0 ? item.from + sound.before : 0
    const begin = sound.seek(goal)
    const there = byte - (chunk?.length ?? 0)
    if (begin >= there && begin < byte) chunk = chunk?.subarray(begin - there)
    else {
      jump(begin)
      chunk = await next()
    }
    for (let guesses = goal > 0 && !sound.stop ? MOST_GUESSES : 0; ; chunk = await next()) {
      const segment = chunk && sound.push(chunk)
      const isOver = !chunk || byte >= (sound.stop ?? item.size)
      const rest = isOver ? sound.end() : undefined
      const first = segment ?? rest
      if (first && guesses-- > 0) {
        const off = goal - first.from
        if (off < 0 || off > NEAR_SECONDS) {
          const speed = item.size / (sound.total ?? goal + 1)
          const closer = byte - (chunk?.length ?? 0) + (off - NEAR_SECONDS / 2) * speed
          sound.seek(goal)
          jump(Math.max(0, Math.floor(closer)))
          continue
        }
        guesses = 0
      }
      if (segment) yield { ...segment, isLast: isOver && !rest } satisfies Part
      if (rest) yield { ...rest, isLast: true } satisfies Part
      if (isOver) return
    }
  } finally {
    jump(0)
  }
}
