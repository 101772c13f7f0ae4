import type { Play } from './store.ts'

/** A play as MongoDB has it. */
export type PlayDocument = Omit<Play, 'sessionId' | 'counted'> & {
  _id: string
  /** 0 or 1, so that merging is `$max` and counting is a sum. */
  counted: number
}

export const documentOf = ({ sessionId, counted, ...rest }: Play): PlayDocument => ({
  _id: sessionId,
  ...rest,
  counted: Number(counted),
})

export const playOf = ({ _id, counted, ...rest }: PlayDocument): Play => ({
  sessionId: _id,
  counted: counted === 1,
  ...rest,
})
