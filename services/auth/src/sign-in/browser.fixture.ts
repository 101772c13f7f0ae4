import { CLIENT_ADDRESS } from '@busker/http/client-address'
import type { TestAuth } from '../auth.fixture.ts'

let browsers = 0

/** A browser that keeps its cookies, somewhere of its own. */
export function openBrowser(auth: Pick<TestAuth, 'ask' | 'form'>, site = 'http://busker.test') {
  const cookies = new Map<string, string>()
  const from = `192.0.2.${++browsers % 250}-${browsers}`
  const headers = () => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    [CLIENT_ADDRESS]: from,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (attributes.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  return {
    cookies,
    open: async (path: string) =>
      keep(await auth.ask(path, { redirect: 'manual', headers: headers() })),
    send: async (path: string, fields: Record<string, string>) =>
      keep(await auth.form(path, fields, headers())),
    /** Sends what no page of the site would. */
    sendRaw: async (path: string, body: string) =>
      auth.ask(path, {
        method: 'POST',
        headers: {
          ...headers(),
          origin: site,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body,
      }),
    isSignedIn: async () => (await auth.form('/auth/token', {}, headers())).status === 200,
  }
}

/** All of an answer but what differs between any two: request id, device id, cookies' secrets. */
export async function seen(response: Response, typed = '') {
  const headers = [...response.headers]
    .filter(([name]) => name !== 'x-request-id' && name !== 'date')
    .map(([name, value]) => `${name}: ${value}`)
  const body = await response.text()
  return { status: response.status, headers, body: typed ? body.replaceAll(typed, '…') : body }
}

export const goesTo = (response: Response) => [response.status, response.headers.get('location')]
