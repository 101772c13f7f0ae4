import { z } from 'zod'

/** Empty: music plays in every market. */
export const Markets = z
  .array(z.string())
  .describe('Always empty: what is here plays everywhere. Ask `is_playable`.')
