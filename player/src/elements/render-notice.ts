import { html } from 'lit'
import { msg } from '../localize/message.ts'
import type { CollectionState } from '../playback/collection.ts'
import type { PlayerErrorCode } from '../playback/player-error.ts'
import './busker-notice.ts'

const advice = (): Partial<Record<PlayerErrorCode, string>> => ({
  'invalid-source': msg('Its src should look like https://music.example/playlist/…'),
  'not-found': msg('It may have been removed by the people who published it.'),
  private: msg('Whoever published it can make it public.'),
  unreachable: msg('Please check your connection, or try again in a moment.'),
})

/** In the place of the music: why there is none, and what to do about it. */
export function renderNotice(loaded: CollectionState, retry: () => void) {
  const error = loaded.phase === 'failed' ? loaded.error : undefined
  return html`<busker-notice
    class="notice"
    part="notice"
    exportparts="retry-button"
    .heading=${error ? error.message : msg('Nothing to play yet')}
    .text=${error ? advice()[error.code] : msg('Tracks that are added to this list will show up here.')}
    .retry=${error?.code === 'unreachable'}
    @busker-retry=${retry}
  >
  </busker-notice>`
}
