import type { Blobs } from './blobs.ts'

const LISTED_AT_ONCE = 1000
const SENT_AT_ONCE = 8
const HELD_BYTES = 8 * 1024 * 1024

/**
 * Copies blobs to where they are not yet, and looks whether all are there. Each is read, hashed on its
 * way, and refused where the bytes are not those of its key. Resolves to how many there are, and how
 * many of them came now.
 */
export async function moveBlobs(from: Blobs, to: Blobs, onCopied: (done: number) => void) {
  const wanted = await keysOf(from)
  const known = new Set(await keysOf(to))
  const missing = wanted.filter((key) => !known.has(key))
  const isNobodys = (key: string) => !known.has(key) && !wanted.includes(key)
  let done = 0
  for (let at = 0; at < missing.length; at += SENT_AT_ONCE) {
    // None is left half sent when one of them fails.
    const sent = await Promise.allSettled(
      missing.slice(at, at + SENT_AT_ONCE).map(async (key) => {
        await copy(from, to, key, isNobodys)
        onCopied(++done)
      }),
    )
    for (const one of sent) if (one.status === 'rejected') throw one.reason
  }
  const there = new Set(await keysOf(to))
  const lost = wanted.filter((key) => !there.has(key))
  if (lost.length) throw new Error(`${lost.length} pictures did not arrive. Move again.`)
  return { blobs: wanted.length, copied: missing.length }
}

async function copy(from: Blobs, to: Blobs, key: string, isNobodys: (key: string) => boolean) {
  const blob = await from.open(key)
  if (!blob) return
  const { body, size, contentType } = blob
  const kept =
    size <= HELD_BYTES
      ? await to.put(await body.bytes(), contentType)
      : await to.putStream(body.stream(), contentType)
  if (kept === key) return
  if (isNobodys(kept)) await to.remove(kept)
  throw new Error(`The bytes of ${key} have changed on disk. Remove that file, or restore it.`)
}

async function keysOf(blobs: Blobs) {
  const keys: string[] = []
  for (let page: string[]; (page = await blobs.list(keys.at(-1) ?? '', LISTED_AT_ONCE)).length > 0;)
    keys.push(...page)
  return keys
}
