import { expect, test } from 'bun:test'
import { createApp } from './app.ts'
import { serve } from './serve.ts'

test('stopping lets a song that plays end, and lets nobody new in', async () => {
  const began = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const app = createApp('jukebox')
    .get('/song', async (c) => {
      began.resolve()
      await end.promise
      return c.text('la la la')
    })
    .get('/', (c) => c.text('open'))
  const running = serve(app, { port: 0, hostname: '127.0.0.1' })
  expect(await (await fetch(running.url)).text()).toBe('open')

  const playing = fetch(new URL('/song', running.url))
  await began.promise
  const stopped = running.stop()
  const tooLate = await fetch(running.url, { keepalive: false }).catch(() => 'nobody there')
  expect(tooLate).toBe('nobody there')
  end.resolve()
  expect(await (await playing).text()).toBe('la la la')
  await stopped
})

test('a port that is taken is refused with the reason', async () => {
  const app = createApp('jukebox')
  const first = serve(app, { port: 0, hostname: '127.0.0.1' })
  expect(() => serve(app, { port: Number(first.url.port), hostname: '127.0.0.1' })).toThrow(
    expect.objectContaining({ code: 'EADDRINUSE' }),
  )
  await first.stop()
})
