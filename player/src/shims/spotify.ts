import '../manners/one-sound.ts'
import { createController } from './spotify-controller.ts'
import { ownOrigin } from './beside.ts'

const origin = ownOrigin()

/** Stands in for `https://open.spotify.com/embed/iframe-api/v1`. */
const api = {
  createController: (...call: ControllerCall) => createController(origin, ...call),
}
type ControllerCall =
  Parameters<typeof createController> extends [string, ...infer Rest] ? Rest : never
type Ready = (iframeApi: typeof api) => void

declare global {
  interface Window {
    SpotifyIframeApi?: typeof api
    onSpotifyIframeApiReady?: Ready
  }
}

window.SpotifyIframeApi = api
let ready = window.onSpotifyIframeApiReady
if (ready) ready(api)
else {
  // A page that comes later than this script is called too; with theirs it waits for ever.
  Object.defineProperty(window, 'onSpotifyIframeApiReady', {
    configurable: true,
    get: () => ready,
    set(late: Ready) {
      const isFirst = ready === undefined
      ready = late
      if (isFirst) queueMicrotask(() => late(api))
    },
  })
}
