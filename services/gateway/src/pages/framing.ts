import { createAuthClient } from '@busker/auth/client'
import type { Reach } from '@busker/http/reach'
import type { Context } from 'hono'

export const LONGEST_KEY = 64
const ANYBODY = '*'
/** What `frame-ancestors` says where nobody may. */
export const NOBODY = "'none'"
/** How long it may take until pages follow the owner's setting. */
const KNOWN_FOR_MS = 2000

/** The embed key in the address of a page, `?key=pk_…`; undefined when there is none. */
export const keyIn = (c: Context) => c.req.query('key')?.slice(0, LONGEST_KEY)

/** Asks who may show an embed in a frame, as words of `frame-ancestors`. */
export function createFraming(reach: Reach) {
  const frames = createAuthClient(reach)['embed-frames']
  const ask = async (key: string | undefined): Promise<string> => {
    const response = await frames.$get({ query: key === undefined ? {} : { key } })
    // Whoever cannot be asked let nobody in.
    if (!response.ok) return NOBODY
    return (await response.json()).frame_ancestors.join(' ')
  }
  let known = { needsKey: false, until: 0 }
  return {
    of: ask,
    /** Does music of this site play elsewhere with an embed key only? Who cannot be asked changes nothing. */
    async needsKey(): Promise<boolean> {
      if (Date.now() < known.until) return known.needsKey
      const needsKey = await ask(undefined).then(
        (ancestors) => ancestors !== ANYBODY,
        () => known.needsKey,
      )
      known = { needsKey, until: Date.now() + KNOWN_FOR_MS }
      return needsKey
    },
  }
}

export type Framing = ReturnType<typeof createFraming>
