import { iso31661 } from 'iso-3166'
import { z } from 'zod'

/** Every country (ISO 3166-1 alpha-2): where there is no deal with anybody, music plays in all of them. */
export const markets = iso31661.map(({ alpha2 }) => alpha2).toSorted()

const known = new Set(markets)

/** `market` of a query: a country, which changes nothing but must be one. */
export const marketQuery = z.object({
  market: z
    .string()
    .meta({
      description: 'A country (ISO 3166-1 alpha-2). Music plays in all of them.',
      examples: ['SE'],
    })
    .transform((code) => code.trim().toUpperCase())
    .refine((code) => known.has(code), 'is no market: write two letters (ISO 3166-1), as in SE')
    .optional(),
})

/** The address of a list, with the market that was asked for. */
export const inMarket = (href: string, market: string | undefined) =>
  market ? `${href}?${new URLSearchParams({ market })}` : href
