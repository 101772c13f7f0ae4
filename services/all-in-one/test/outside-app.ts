/** What the app does in the browser: the authorization code flow with PKCE (RFC 7636), by fetch alone. */
async function app(site: string, clientId: string, scope: string) {
  const base64url = (bytes: Uint8Array) =>
    btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) =>
      sign === '+' ? '-' : sign === '/' ? '_' : '',
    )
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)))
  const redirectUri = location.origin + location.pathname
  const say = (text: string) => {
    document.querySelector('output')!.textContent = text
  }

  document.querySelector('button')!.onclick = async () => {
    const [verifier, state] = [random(), random()]
    sessionStorage.setItem('asked', JSON.stringify({ verifier, state }))
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope,
      state,
      code_challenge_method: 'S256',
      code_challenge: base64url(new Uint8Array(digest)),
    })
    location.assign(`${site}/authorize?${query}`)
  }

  const answer = new URLSearchParams(location.search)
  const { verifier, state } = JSON.parse(sessionStorage.getItem('asked') ?? '{}')
  history.replaceState(null, '', location.pathname)
  if (answer.has('error')) return say(`refused: ${answer.get('error')}`)
  const code = answer.get('code')
  if (!code) return
  if (answer.get('state') !== state || answer.get('iss') !== site) return say('not what was asked')
  const response = await fetch(`${site}/api/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    }),
  })
  const tokens = await response.json()
  Object.assign(globalThis, { tokens })
  const me = await fetch(`${site}/v1/me`, {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  })
  const { display_name: name, id } = await me.json()
  say(`Hello ${name} (${id})`)
}

/** An app of somebody else, in a page on an origin of its own. It is told whom it asks later. */
export function serveOutsideApp() {
  let line = ''
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request) =>
      new URL(request.url).pathname === '/'
        ? new Response(
            `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>An app</title><button>Sign in with Busker</button><output></output><script type="module">${line}</script>`,
            { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
          )
        : new Response('not here', { status: 404 }),
  })
  return {
    url: `http://127.0.0.1:${server.port}/`,
    /** From now on it asks this site, as this client. */
    uses(site: string, clientId: string, scope: string) {
      line = `(${app.toString()})(${[site, clientId, scope].map((text) => JSON.stringify(text)).join()})`
    },
    stop: () => server.stop(true),
  }
}
