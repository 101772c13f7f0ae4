import { z } from 'zod'

/** How much something is played, next to everything else here. */
export const Popularity = z
  .int()
  .min(0)
  .max(100)
  .describe('From plays on this site; 100 is the most played.')
