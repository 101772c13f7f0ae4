import '../manners/one-sound.ts'
import { ownOrigin } from './beside.ts'
import { createWidget, type Widget, widgetEvents } from './soundcloud-widget.ts'

const origin = ownOrigin()
const widgets = new WeakMap<HTMLIFrameElement, Widget>()

/** Stands in for `https://w.soundcloud.com/player/api.js`: the widget of a frame, or of its id. */
function widgetOf(frame: HTMLIFrameElement | string) {
  const found = typeof frame === 'string' ? document.getElementById(frame) : frame
  if (!(found instanceof HTMLIFrameElement)) {
    throw new TypeError('SC.Widget takes an iframe, or the id of one.')
  }
  const widget = widgets.get(found) ?? createWidget(found, origin)
  widgets.set(found, widget)
  return widget
}

const library = Object.assign(widgetOf, { Events: widgetEvents })

declare global {
  interface Window {
    SC?: { Widget?: typeof library }
  }
}

window.SC = Object.assign(window.SC ?? {}, { Widget: library })
