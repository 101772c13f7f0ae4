/** How listeners receive a thing. What nobody heard of yet has zeros. */
export interface Reception {
  id: string
  /** 0 to 100, whole. */
  popularity: number
  /** Of artists: how many people follow them. */
  followers: number
}

export const receivedKinds = ['track', 'album', 'artist'] as const
export type ReceivedKind = (typeof receivedKinds)[number]
