/** What is known of a key that is somebody's already. */
interface Known {
  /** What the request was that came with it. */
  fingerprint: string
  /** Undefined while it is still being carried out. */
  answer: Uint8Array | undefined
}

/**
 * The answers to requests that came with a key, for a while. A key is held while its request is
 * carried out; who held it and fell silent loses it after `ms`, and can no longer change it.
 */
export interface AnswerStore {
  /**
   * Takes a key that is nobody's, for so many milliseconds; of many at once, one does. Resolves to
   * undefined when it is taken now, else to what is known of it.
   */
  claim(id: string, fingerprint: string, holder: string, ms: number): Promise<Known | undefined>
  /** Holds it for so much longer, from now on. */
  hold(id: string, holder: string, ms: number): Promise<void>
  /** Keeps the answer for so long, and lets go of the key. */
  keep(id: string, holder: string, answer: Uint8Array, ms: number): Promise<void>
  /** Lets go of the key without an answer, so that it is nobody's again. */
  release(id: string, holder: string): Promise<void>
  close(): Promise<void>
}
