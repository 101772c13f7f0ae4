import { createAuthClient } from '@busker/auth/client'
import type { Reach } from '@busker/http/reach'
import type { Context } from 'hono'

export const LONGEST_KEY = 64

/** The embed key in the address of a page, `?key=pk_…`; undefined when there is none. */
export const keyIn = (c: Context) => c.req.query('key')?.slice(0, LONGEST_KEY)

/** Asks who may show an embed in a frame, as words of `frame-ancestors`. */
export function createFraming(reach: Reach) {
  const frames = createAuthClient(reach)['embed-frames']
  return {
    async of(key: string | undefined): Promise<string> {
      const response = await frames.$get({ query: key === undefined ? {} : { key } })
      // Whoever cannot be asked let nobody in.
      if (!response.ok) return "'none'"
      return (await response.json()).frame_ancestors.join(' ')
    },
  }
}

export type Framing = ReturnType<typeof createFraming>
