const kept = 8

/** What `blocks` reads at a time. */
export const blockBytes = 1024 * 1024
/** Free room before each block, enough for the largest Ogg page that a block's end can cut. */
export const headroom = 66 * 1024

const free: Uint8Array[] = []

/** A buffer of headroom and block. Fresh pages cost as much as hashing them, so they are reused. */
export const takeBuffer = (): Uint8Array => free.pop() ?? new Uint8Array(headroom + blockBytes)

/** Gives a buffer back once nothing reads from or into it. */
export function giveBuffer(buffer: Uint8Array): void {
  if (free.length < kept) free.push(buffer)
}
