import { markets } from '@busker/http/market'
import { z } from 'zod'

/** A country, as its two letters. */
export const country = z
  .enum(markets, 'is no country: write its two letters (ISO 3166-1)')
  .meta({ id: 'Country', description: 'A country (ISO 3166-1 alpha-2).' })
