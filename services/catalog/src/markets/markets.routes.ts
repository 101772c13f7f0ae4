import { markets } from '@busker/http/market'
import { Hono } from 'hono'

/** Where the music may be played: everywhere. */
export const marketsRoutes = () => new Hono().get('/', (c) => c.json({ markets }, 200))
