import type { Artist } from '../documents/artist.ts'
import type { ArtistProfile } from '../documents/artist-profile.ts'
import type { Credit } from '../documents/credit.ts'
import type { Reception } from '../documents/reception.ts'
import type { Links } from '../links.ts'

/** A credited artist, as the Web API writes it; `join` is what stands before the next name. */
export const creditJson = (links: Links, { id, name, join }: Credit) => ({
  ...links.of('artist', id),
  name,
  join,
})

/** An artist, as the Web API writes it, with what is told of the artist here. */
export const artistJson = (
  links: Links,
  artist: Artist,
  profile: ArtistProfile,
  reception: Pick<Reception, 'followers' | 'popularity'>,
) => ({
  ...links.of('artist', artist.id),
  name: artist.name,
  genres: artist.genres,
  images: links.images(artist.images),
  followers: { href: null, total: reception.followers },
  popularity: reception.popularity,
  biography: profile.biography,
  links: profile.links,
})
