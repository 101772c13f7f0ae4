import type { Context } from 'hono'
import { getConnInfo } from 'hono/bun'

/**
 * The address of the client. Behind `proxies` proxies of ours it is the entry that the outermost of
 * them added to `X-Forwarded-For`, counted from the right: what stands further left, anyone can write.
 */
export function clientAddressOf(c: Context, proxies: number): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? []
  const told = proxies ? forwarded.at(-proxies)?.trim() : undefined
  // Without a server, as in a test that calls the app itself, there is no connection to ask.
  const connected = c.env && 'requestIP' in c.env ? getConnInfo(c).remote.address : undefined
  return told || connected || 'unknown'
}
