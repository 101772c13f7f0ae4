import { createApp } from '@busker/http/app'
import { z } from 'zod'
import { runService } from './run.ts'

let listeners = 0

await runService(z.object({ SONG: z.string() }), async ({ config }) => ({
  app: createApp('silence')
    .get('/song', (c) => c.text(config.SONG))
    .get('/listeners', (c) => c.json(listeners))
    .get('/slow-song', async (c) => {
      listeners++
      await Bun.sleep(500)
      return c.text(`${config.SONG} … ${config.SONG}`)
    }),
  stop: async () => {},
}))
