import Bowser from 'bowser'
import type { Context } from 'hono'

/** What a person knows a browser by: "Firefox on Windows". */
export function deviceOf(c: Context): string {
  const agent = c.req.header('user-agent')?.slice(0, 500)
  if (!agent) return 'Unknown device'
  const { browser, os } = Bowser.parse(agent)
  if (!browser.name) return 'Another program'
  return os.name ? `${browser.name} on ${os.name}` : browser.name
}
