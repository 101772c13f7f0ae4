import { createApp } from '@busker/http/app'
import { z } from 'zod'
import { runService } from './run.ts'

let listeners = 0

await runService(
  'silence',
  z.object({ SONG: z.string(), OTHER_URL: z.string().optional() }),
  async ({ config }) => ({
    app: createApp('silence')
      .get('/song', (c) => c.text(config.SONG))
      .get('/listeners', (c) => c.json(listeners))
      .get('/slow-song', async (c) => {
        listeners++
        await Bun.sleep(500)
        return c.text(`${config.SONG} … ${config.SONG}`)
      }),
    stop: async () => {},
  }),
)
