/**
 * Types for JSX of React 19 and later, which sets properties of custom elements and listens to their
 * events by their own names: `onbusker-play={(event) => …}`. Import it once, anywhere:
 *
 *     import type {} from '@busker/player/react'
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { BuskerPlayer } from './elements/busker-player.ts'
import type {} from './elements/busker-share.ts'
import type { BuskerPlayerEvents } from './events.ts'
import type {} from './player.ts'

/** What JSX says of any element, with our own in the place of its. */
type Props<Of extends HTMLElement, Own> = Omit<
  DetailedHTMLProps<HTMLAttributes<Of>, Of>,
  keyof Own
> &
  Own

/** `onbusker-play` and its like; with `Capture` behind it, on the way down. */
type Handlers = {
  [Name in keyof BuskerPlayerEvents as `on${Name}` | `on${Name}Capture`]?: (
    event: BuskerPlayerEvents[Name] & { currentTarget: BuskerPlayer },
  ) => void
}

/** React keeps `key` for itself: an embed key goes into the address, `?key=pk_…`. */
type PlayerProps = Handlers &
  Partial<
    Pick<
      BuskerPlayer,
      | 'src'
      | 'consent'
      | 'theme'
      | 'layout'
      | 'lang'
      | 'lyrics'
      | 'autopause'
      | 'continue'
      | 'deviceName'
      | 'getToken'
      | 'volume'
      | 'muted'
    >
  >

/** A part names its player, unless it stands inside it. */
type PartProps = { for?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'busker-player': Props<BuskerPlayer, PlayerProps>
      'busker-transport': Props<HTMLElementTagNameMap['busker-transport'], PartProps>
      'busker-scrubber': Props<HTMLElementTagNameMap['busker-scrubber'], PartProps>
      'busker-queue': Props<
        HTMLElementTagNameMap['busker-queue'],
        PartProps & {
          movable?: boolean
          'onbusker-move'?: (event: CustomEvent<{ from: number; to: number }>) => void
        }
      >
      'busker-volume': Props<HTMLElementTagNameMap['busker-volume'], PartProps>
      'busker-cover': Props<HTMLElementTagNameMap['busker-cover'], PartProps>
      'busker-share': Props<HTMLElementTagNameMap['busker-share'], PartProps>
    }
  }
}
