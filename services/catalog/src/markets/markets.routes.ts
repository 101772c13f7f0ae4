import { markets } from '@busker/http/market'
import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import { z } from 'zod'

const getMarkets = operation({
  id: 'getAvailableMarkets',
  tag: 'Browse',
  summary: 'Where music may be played',
  description: 'Everywhere: all countries (ISO 3166-1 alpha-2), by letter.',
  deprecated: true,
  by: 'no-token',
  answers: { 200: z.object({ markets: z.array(z.string().meta({ examples: ['SE'] })) }) },
})

/** Where the music may be played: everywhere. */
export const marketsRoutes = () => new Hono().get('/', getMarkets, (c) => c.json({ markets }, 200))
