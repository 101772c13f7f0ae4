import { generate } from 'selfsigned'

/** A port that nobody listens on, for who must know it before. */
export function freePort() {
  const server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() })
  const { port } = server
  void server.stop(true)
  return port
}

/** Puts https in front of a site, as an operator's proxy does, with a certificate that it made itself. */
export async function startTlsProxy(site: string) {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    tls: { cert, key },
    async fetch(request, server) {
      const { pathname, search } = new URL(request.url)
      const headers = new Headers(request.headers)
      headers.set('X-Forwarded-For', server.requestIP(request)?.address ?? '')
      return fetch(site + pathname + search, {
        method: request.method,
        headers,
        body: request.method === 'GET' ? null : await request.arrayBuffer(),
        redirect: 'manual',
        decompress: false,
      })
    },
  })
  return {
    url: `https://localhost:${server.port}`,
    stop: () => server.stop(true),
  }
}
