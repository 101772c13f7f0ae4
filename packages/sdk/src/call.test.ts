import { test } from 'bun:test'
import type { Busker } from './busker.ts'
import { listen } from './events.ts'
import type { Track } from './types.ts'

/** Never called: that it compiles is what it shows, and each expected error is one. */
export async function music(busker: Busker) {
  const track: Track = await busker.get('/v1/tracks/{id}', { id: 'x' })
  const state = await busker.get('/v1/me/player')
  const plays: boolean | undefined = state?.is_playing
  const nothing: undefined = await busker.put('/v1/me/player/pause')
  for await (const one of busker.all('/v1/me/top/tracks', { time_range: 'short_term' })) {
    const name: string = one.name
    void name
  }
  for await (const page of busker.pages('/v1/me/top/artists')) {
    const total: number = page.total
    void total
  }
  for await (const event of listen(busker, '/v1/me/player/devices/{id}/commands', { id: 'x' }))
    void event.data

  // @ts-expect-error The id is missing.
  await busker.get('/v1/tracks/{id}')
  // @ts-expect-error There is no such parameter.
  await busker.get('/v1/tracks/{id}', { id: 'x', volume: 11 })
  // @ts-expect-error There is no such path.
  await busker.get('/v1/songs')
  // @ts-expect-error It is not written to.
  await busker.post('/v1/tracks/{id}', { id: 'x' })
  // @ts-expect-error Nobody repeats twice.
  await busker.put('/v1/me/player/repeat', { state: 'twice' })
  // @ts-expect-error It has no pages.
  busker.all('/v1/tracks/{id}', { id: 'x' })
  // @ts-expect-error Nothing may be playing.
  void state.is_playing
  return [track, plays, nothing]
}

test('calls take and give what the reference says: the type check of this file is the test', () => {})
