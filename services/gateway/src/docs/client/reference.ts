interface Scalar {
  createApiReference(place: Element, configuration: object): unknown
}
declare global {
  interface Window {
    Scalar?: Scalar
  }
}

const place = document.querySelector('#reference')
const script = document.querySelector<HTMLScriptElement>('script[data-scalar]')

/** Lets Scalar put elements of style into the page, of which it marks only the first with the nonce. */
function allowStyles() {
  const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? ''
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (name === 'style') element.nonce = nonce
    return element
  }
}

// Its greens and greys are too pale on white and too dark on black to be read by everybody (WCAG 1.4.3).
const LOOK = `
:root { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace; --scalar-semibold: 700; --scalar-bold: 700 }
.light-mode { --scalar-color-2: #4a4a4a; --scalar-color-3: #595959; --scalar-color-green: #006b3c; --scalar-color-blue: #0a58b0; --scalar-color-red: #b3261e; --scalar-color-orange: #9a4a00; --scalar-color-yellow: #765600; --scalar-color-purple: #5b2db0; }
.dark-mode { --scalar-color-2: #c8c8c8; --scalar-color-3: #b5b5b5; --scalar-color-green: #5fd89a; --scalar-color-blue: #8ab8ff; --scalar-color-red: #ff9a8f; --scalar-color-orange: #ffb066; --scalar-color-yellow: #ffd166; --scalar-color-purple: #c4a7ff; }
.light-mode .hljs-string { color: #0a58b0 !important }
.light-mode .dark-mode .hljs-string { color: #8ab8ff !important }
/* Long paths and names break rather than widen a small phone. */
#reference { overflow-wrap: anywhere; overflow-x: clip }
`

/** Puts the reference, to search and to try out, where the plain list was; without Scalar that stays. */
function show() {
  const { Scalar } = window
  if (!place || !Scalar) return
  document.querySelector('#plain')?.remove()
  Scalar.createApiReference(place, {
    url: '/openapi.json',
    // Nothing is asked of anybody else: no fonts, no proxy, no chat, no count of visits.
    withDefaultFonts: false,
    proxyUrl: '',
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    showDeveloperTools: 'never',
    hideClientButton: true,
    persistAuth: false,
    favicon: '/icon.svg',
    theme: 'default',
    customCss: LOOK,
    documentDownloadType: 'direct',
  })
}
allowStyles()
script?.addEventListener('load', show)
export {}
