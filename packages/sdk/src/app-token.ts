import { type App, type Tokens, requestTokens } from './token-request.ts'

/**
 * Tokens of an app itself, of nobody, for a server: what everybody may see (RFC 6749, 4.4). One is kept
 * until shortly before its end, and asked for once however many calls wait for it.
 */
export function createAppToken(
  app: App & { clientSecret: string },
): (refused?: string) => Promise<string> {
  let held: Promise<Tokens> | undefined
  const ask = () => {
    const asked = requestTokens(app, { grant_type: 'client_credentials' }, {})
    held = asked
    asked.catch(() => {
      if (held === asked) held = undefined
    })
    return asked
  }
  return async (refused) => {
    const asked = held ?? ask()
    const tokens = await asked
    if (tokens.access !== refused && Date.now() < tokens.renewAt) return tokens.access
    return (await (held === asked || !held ? ask() : held)).access
  }
}
