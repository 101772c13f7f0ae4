import { z } from 'zod'

/** Kinds of things that have an id, a page and a URI. */
export type Kind =
  'album' | 'artist' | 'audiobook' | 'chapter' | 'episode' | 'playlist' | 'show' | 'track' | 'user'

export const Id = z
  .string()
  .meta({ description: '22 letters and digits.', examples: ['4uLU6hMCjMI75M1A2tKUQC'] })

export const ExternalUrls = z
  .object({ spotify: z.url(), busker: z.url() })
  .meta({ id: 'ExternalUrls', description: "The thing's page on this site, under two names." })

/** What identifies a thing: a user's id is a name, all others have 22 letters and digits. */
export const identity = <K extends Kind>(type: K) => ({
  external_urls: ExternalUrls,
  href: z.url().describe('The address of all there is to know about it.'),
  id: type === 'user' ? z.string() : Id,
  type: z.literal(type),
  uri: z.string().describe(`\`busker:${type}:ID\``),
})
