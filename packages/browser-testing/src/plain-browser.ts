interface Form {
  action: string
  method: string
  fields: [name: string, value: string][]
}

/** What a browser shows after it went somewhere. */
export interface Shown {
  url: URL
  status: number
  html: string
  headers: Headers
  forms: Form[]
}

const MOST_REDIRECTS = 20

/** The forms of a page with what stands in their fields; buttons are pressed by who submits. */
async function formsIn(response: Response): Promise<{ html: string; forms: Form[] }> {
  const forms: Form[] = []
  const add = (name: string | null, value: string) =>
    name && forms.at(-1)?.fields.push([name, value])
  const rewriter = new HTMLRewriter()
    .on('form', {
      element: (form) => {
        const action = form.getAttribute('action') ?? ''
        forms.push({ action, method: form.getAttribute('method') ?? 'get', fields: [] })
      },
    })
    .on('form input', {
      element: (input) => {
        const isChoice = ['radio', 'checkbox'].includes(input.getAttribute('type') ?? '')
        if (isChoice && !input.hasAttribute('checked')) return
        add(input.getAttribute('name'), decoded(input.getAttribute('value') ?? ''))
      },
    })
  const html = await rewriter.transform(response).text()
  return { html, forms }
}

const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/**
 * A browser without JavaScript on one site: it keeps cookies, follows redirects and `Refresh`, and
 * submits the forms that it was shown, with the headers that browsers send. It does not go to other
 * sites: where it would, it stops, and `url` says where to.
 */
export function plainBrowser(fetch: (request: Request) => Promise<Response>, site: string) {
  const cookies = new Map<string, string>()

  async function go(
    address: string | URL,
    init: { method?: string; body?: URLSearchParams; from?: 'same-origin' | 'cross-site' } = {},
  ): Promise<Shown> {
    let url = new URL(address, site)
    let { method = 'GET', body } = init
    const { from = 'cross-site' } = init
    for (let hops = 0; hops < MOST_REDIRECTS; hops++) {
      if (url.origin !== site)
        return { url, status: 0, html: '', headers: new Headers(), forms: [] }
      const headers = new Headers({
        'sec-fetch-site': from,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'GET'
          ? {}
          : { origin: from === 'same-origin' ? site : 'https://elsewhere.example' }),
      })
      const request = new Request(url, {
        method,
        headers,
        redirect: 'manual',
        ...(body ? { body } : {}),
      })
      const response = await fetch(request)
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        if (/max-age=0/i.test(cookie)) cookies.delete(name)
        else cookies.set(name, value)
      }
      const next =
        response.headers.get('location') ??
        /^0; url=(.+)$/.exec(response.headers.get('refresh') ?? '')?.[1]
      if (!next) {
        const { status, headers: answered } = response
        return { url, status, headers: answered, ...(await formsIn(response)) }
      }
      await response.body?.cancel()
      url = new URL(next, url)
      method = 'GET'
      body = undefined
    }
    throw new Error(`More than ${MOST_REDIRECTS} redirects to ${url}`)
  }

  return {
    cookies,
    go,
    /** Submits the form with this action, its fields changed so; a button is one more field. */
    submit(shown: Shown, action: string, change: Record<string, string> = {}) {
      const form = shown.forms.find((one) => one.action === action)
      if (!form) throw new Error(`There is no form for ${action} at ${shown.url}: ${shown.html}`)
      const body = new URLSearchParams(form.fields)
      for (const [name, value] of Object.entries(change)) body.set(name, value)
      return go(action, { method: form.method.toUpperCase(), body, from: 'same-origin' })
    },
  }
}

export type PlainBrowser = ReturnType<typeof plainBrowser>
