/** A frame without a list is lower; WordPress takes 200 to 1000 pixels. */
const HEIGHT = { list: 480, single: 200 }

/**
 * WordPress shows pages of strangers in `sandbox="allow-scripts"` and adds a secret to the address;
 * whoever knows it may set the height of the frame, and lead to pages of the same host.
 */
export function greetWordPress(host: Window) {
  const secret = /[?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1]
  if (!secret) return
  // The page has any origin, and learns nothing that it did not know.
  const tell = (message: 'height' | 'link', value: number | string) =>
    host.postMessage({ message, value, secret }, '*')
  const isSingle = location.pathname.startsWith('/embed/track/')
  const tellHeight = () => tell('height', isSingle ? HEIGHT.single : HEIGHT.list)

  addEventListener('message', ({ source, data }) => {
    if (source === host && data?.message === 'ready' && data.secret === secret) tellHeight()
  })
  addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
    // The sandbox lets no window open.
    if (link) tell('link', link.href)
  })
  tellHeight()
}
