import type { Music } from './engine.ts'
import { createMusic } from './device/music.ts'
import type { Tracks } from './elements/media-player.ts'
import { PlayerError } from './playback/player-error.ts'
import type { Track } from './playback/track.ts'

/**
 * The tracks that a page names, each a copy of its own, since one may be in a queue twice. Throws a
 * PlayerError where the server does not know one, or does not answer.
 */
export async function findTracks(given: Tracks, { address, signed }: Music): Promise<Track[]> {
  const all = [given].flat()
  const uris = all.filter((one) => typeof one === 'string')
  const found = uris.length
    ? await createMusic(address?.origin ?? location.origin, signed).tracks(uris)
    : []
  return all.map((one) => {
    const track =
      typeof one === 'string' ? found.find(({ id }) => one.split(':').at(-1) === id) : one
    if (!track) throw new PlayerError('not-found')
    return { ...track }
  })
}
