import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { ID_PATTERN } from '@busker/contracts/ids'
import { notFound } from '@busker/http/errors'
import { Hono } from 'hono'
import { clientAddressOf } from '../client-address-of.ts'
import type { GatewayDeps } from '../deps.ts'
import { passTo } from '../forward.ts'
import { keyIn } from '../pages/framing.ts'

/** Seeks of a plain audio element ask again: they go on with the same permission. */
const SAME_FOR_SECONDS = 600
const CONTEXT = /^(playlist|album):\w{22}$/

/**
 * Sound for browsers without scripts: leads to the bytes of a track, by the same rules as a player.
 * Nobody tells how much was heard, so it counts as no play.
 */
export const listenRoutes = ({
  reach,
  publicUrl,
  proxies,
  limited,
}: Pick<GatewayDeps, 'reach' | 'publicUrl' | 'proxies' | 'limited'>) =>
  new Hono().get('/listen/:id', limited, async (c) => {
    const id = c.req.param('id')
    if (!ID_PATTERN.test(id)) throw notFound('track', id)
    const context = c.req.query('in') ?? ''
    const headers = new Headers({
      'Content-Type': 'application/json',
      [CLIENT_ADDRESS]: clientAddressOf(c, proxies),
    })
    // Audio elements send no Origin; browsers say all the same whether a page of ours asks.
    if (c.req.header('sec-fetch-site') === 'same-origin') headers.set('Origin', publicUrl)
    const key = keyIn(c)
    const body = JSON.stringify({
      track_id: id,
      ...(CONTEXT.test(context) ? { context_uri: `busker:${context}` } : {}),
      ...(key === undefined ? {} : { embed_key: key }),
    })
    const grants = new URL('/v1/play-grants', publicUrl)
    const asked = new Request(grants, { method: 'POST', headers, body })
    const answer = await passTo(reach, 'streaming', asked)
    if (answer.status !== 201) return answer
    const { url } = (await answer.json()) as { url: string }
    c.header('Cache-Control', `private, max-age=${SAME_FOR_SECONDS}`)
    c.header('X-Robots-Tag', 'noindex')
    return c.redirect(url)
  })
