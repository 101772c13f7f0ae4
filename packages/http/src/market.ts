import { iso31661 } from 'iso-3166'
import { z } from 'zod'

/** Every country (ISO 3166-1 alpha-2): where there is no deal with anybody, music plays in all of them. */
export const markets = iso31661.map(({ alpha2 }) => alpha2).toSorted()

/** A country, as its two letters; `from_token`, which Spotify's clients know, says nothing new. */
const Market = z
  .enum([...markets, 'from_token'], 'is no market: write two letters (ISO 3166-1), as in SE')
  .meta({
    id: 'Market',
    description: 'A country (ISO 3166-1 alpha-2). Music plays in all of them.',
  })

/** `market` of a query: a country, which changes nothing but must be one. */
export const marketQuery = z.object({
  market: Market.transform((market) => (market === 'from_token' ? undefined : market)).optional(),
})

/** The address of a list, with the market that was asked for. */
export const inMarket = (href: string, market: string | undefined) =>
  market ? `${href}?${new URLSearchParams({ market })}` : href
