import { expect, test } from 'bun:test'
import { createListener, track } from '../../test/listener.ts'
import { shuffle } from './edit-order.ts'
import { PlayerError } from './player-error.ts'

const three = () => [track('a', 20), track('b', 20), track('c', 20)]

test('nothing is asked of the server before a listener presses play', async () => {
  const { playback, pass, asked, media } = createListener(three())
  await playback.skipTo(1)
  playback.seek(5)
  await pass(5000)
  expect(asked).toEqual([])
  expect(media.opened).toEqual([])
  expect(playback.currentTime).toBe(5)
  expect(playback.duration).toBe(20)
})

test('a playlist plays to its end by itself, and then once more', async () => {
  const { playback, pass, named, asked } = createListener(three())
  await playback.play()
  await pass(61_500)
  expect(asked).toEqual(['a', 'b', 'c'])
  expect(named('ended')).toHaveLength(1)
  expect(playback.paused && playback.ended).toBe(true)
  await playback.play()
  await pass(2000)
  expect(playback.track?.id).toBe('a')
  expect(playback.ended).toBe(false)
})

test('the right to play the next track is asked for before the end of this one', async () => {
  const { playback, pass, asked } = createListener(three())
  await playback.play()
  await pass(9000)
  expect(asked).toEqual(['a'])
  await pass(2000)
  expect(asked).toEqual(['a', 'b'])
})

test('play before there is a list is kept in mind, also when the list is another one', async () => {
  const { playback, pass, asked } = createListener([])
  await playback.play()
  playback.clear()
  playback.append(three(), true)
  await pass(1000)
  expect(asked).toEqual(['a'])
  expect(playback.currentTime).toBeGreaterThan(0)
})

test('whoever pauses before there is a list hears nothing when it comes', async () => {
  const { playback, pass, asked } = createListener([])
  await playback.play()
  playback.pause()
  playback.append(three(), true)
  await pass(1000)
  expect(asked).toEqual([])
  expect(playback.paused).toBe(true)
})

test('a part that does not load is asked for again with growing delay, and then plays where it was to', async () => {
  const { playback, pass, named, asked, part } = createListener(three())
  part.fails = 3
  playback.seek(12)
  void playback.play()
  await pass(500)
  expect(named('error')).toMatchObject([{ error: { code: 'network' }, follow: 'retry' }])
  playback.pause()
  await pass(10_000)
  expect(part.attempts).toEqual([0])
  void playback.play()
  await pass(10_000)
  expect(part.attempts).toEqual([0, 1, 2, 3])
  expect(asked[0]).toBe('a')
  expect(playback.currentTime).toBeGreaterThan(12)
})

test('play starts where a listener had put the slider before', async () => {
  const { playback, pass, settle } = createListener(three())
  playback.seek(12)
  await playback.play()
  await settle()
  await pass(1000)
  expect(playback.currentTime).toBeCloseTo(13)
})

test('previous goes to the track before within three seconds, later to the beginning', async () => {
  const { playback, pass } = createListener(three())
  await playback.skipTo(1)
  await playback.play()
  await pass(2000)
  await playback.previous()
  expect(playback.track?.id).toBe('a')
  await pass(8000)
  await playback.previous()
  expect(playback.track?.id).toBe('a')
  expect(playback.currentTime).toBe(0)
})

test('previous goes back the way that was really heard, not through what was skipped past', async () => {
  const { playback, pass } = createListener(['a', 'b', 'c', 'd'].map((id) => track(id, 20)))
  await playback.play()
  await pass(1000)
  await playback.skipTo(3)
  await pass(1000)
  await playback.previous()
  expect(playback.track?.id).toBe('a')
  await pass(1000)
  playback.pause()
  await playback.next()
  await playback.next()
  await playback.previous()
  expect(playback.track?.id).toBe('a')
})

test('shuffled, a list plays to its end with each track once', async () => {
  const { playback, pass, asked } = createListener(three())
  await playback.skipTo(1)
  const { queue, order } = playback.plan
  playback.plan = { queue, order: shuffle(queue, order, 5) }
  await playback.play()
  await pass(62_000)
  expect(playback.ended).toBe(true)
  expect(asked[0]).toBe('b')
  expect(asked.toSorted()).toEqual(['a', 'b', 'c'])
})

test('a paused player stays paused when the listener looks through the list', async () => {
  const { playback, pass, asked } = createListener(three())
  await playback.next()
  await playback.next()
  await playback.next()
  await pass(1000)
  expect(playback.track?.id).toBe('c')
  expect(playback.paused).toBe(true)
  expect(asked).toEqual([])
})

test('a blocked autoplay is told once, and a press of play then works', async () => {
  const { playback, media, pass, named } = createListener(three())
  media.refuse = Object.assign(new Error('no gesture'), { name: 'NotAllowedError' })
  await playback.play()
  expect(named('autoplay-blocked')).toHaveLength(1)
  expect(playback.paused).toBe(true)
  media.refuse = undefined
  await playback.play()
  await pass(1000)
  expect(playback.currentTime).toBeGreaterThan(0)
})

test('an address that expires in mid-track is renewed and the position kept', async () => {
  const { playback, media, pass, asked, named } = createListener(three())
  await playback.play()
  await pass(7000)
  media.fail(2)
  await pass(2000)
  expect(asked).toEqual(['a', 'a'])
  expect(playback.currentTime).toBeWithin(7, 9.1)
  expect(media.paused).toBe(false)
  expect(named('error')).toEqual([])
})

test('while the network is away the player tries again, ever more slowly, and goes on', async () => {
  let away = false
  const { playback, media, pass, asked, named } = createListener(three(), (t) => {
    if (away) throw new PlayerError('network')
    return `tone:${t.duration}`
  })
  await playback.play()
  await pass(5000)
  away = true
  media.fail(2)
  await pass(60_000)
  const tries = asked.length
  expect(tries).toBeWithin(5, 10)
  expect(named('error')).toMatchObject([{ error: { code: 'network' }, follow: 'retry' }])
  expect(playback.waiting).toBe(true)
  away = false
  playback.online()
  await pass(1000)
  expect(playback.currentTime).toBeWithin(5, 6.1)
  expect(playback.trouble).toBeUndefined()
})

test('a track that is gone is told and skipped after a moment', async () => {
  const { playback, pass, changes } = createListener(three(), (t) => {
    if (t.id === 'a') throw new PlayerError('track-unavailable')
    return `tone:${t.duration}`
  })
  await playback.play()
  expect(changes).toContainEqual({
    type: 'error',
    error: new PlayerError('track-unavailable'),
    follow: 'skip',
  })
  await pass(3000)
  expect(playback.track?.id).toBe('b')
  expect(playback.currentTime).toBeGreaterThan(0)
})

test('on a page that may not play, the music stops at once instead of trying track after track', async () => {
  for (const code of ['embed-refused', 'embed-limit'] as const) {
    const { playback, pass, asked, named } = createListener(three(), () => {
      throw new PlayerError(code)
    })
    await playback.play()
    await pass(10_000)
    expect(asked).toEqual(['a'])
    expect(playback.paused).toBe(true)
    expect(named('error')).toMatchObject([{ error: { code }, follow: 'stop' }])
  }
})

test('damaged sound is skipped, and a list of nothing else comes to rest', async () => {
  const many = Array.from({ length: 100 }, (_, i) => track(`${i}`))
  const { playback, pass, named, asked } = createListener(many, () => 'error:3')
  await playback.play()
  await pass(120_000)
  expect(playback.paused).toBe(true)
  expect(asked).toHaveLength(5)
  expect(named('error').at(-1)).toMatchObject({ follow: 'stop', error: { code: 'media-broken' } })
})

test('an address that never works is given up after a few tries', async () => {
  const { playback, pass, named } = createListener([track('a')], () => 'error:4')
  await playback.play()
  await pass(60_000)
  expect(named('error').at(-1)).toMatchObject({ error: { code: 'media-unsupported' } })
  expect(playback.paused).toBe(true)
})

test('a listener who pauses while the network is away is left in peace', async () => {
  const { playback, pass, asked } = createListener(three(), () => {
    throw new PlayerError('network')
  })
  await playback.play()
  playback.pause()
  await pass(60_000)
  expect(asked).toHaveLength(1)
})

test('skipping fast never plays a track that was skipped', async () => {
  const { playback, pass, media } = createListener(three())
  void playback.play()
  void playback.next()
  void playback.next()
  await pass(1000)
  expect(playback.track?.id).toBe('c')
  expect(media.opened).toHaveLength(1)
  expect(playback.paused).toBe(false)
})

test('a phone call that pauses the sound pauses the player', async () => {
  const { playback, media, pass, named } = createListener(three())
  await playback.play()
  await pass(1000)
  media.pause()
  expect(playback.paused).toBe(true)
  expect(named('pause')).toHaveLength(1)
})

test('music goes on across a page of the list that was not there yet', async () => {
  const { playback, pass, named } = createListener([])
  playback.clear()
  playback.append([track('a', 5)], false)
  await playback.play()
  await pass(8000)
  expect(named('needmore').length).toBeGreaterThan(0)
  expect(named('ended')).toEqual([])
  playback.append([track('b', 5)], true)
  await pass(2000)
  expect(playback.track?.id).toBe('b')
  expect(playback.currentTime).toBeGreaterThan(0)
})
