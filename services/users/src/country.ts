import { iso31661 } from 'iso-3166'
import { z } from 'zod'

const countries = new Set(iso31661.map(({ alpha2 }) => alpha2))

/** A country, as its two letters. */
export const country = z
  .string()
  .refine((code) => countries.has(code), 'is no country: write its two letters (ISO 3166-1)')
