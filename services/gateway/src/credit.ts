/** Artists as printed: each name is followed by its own join phrase. */
export const printed = (artists: { name: string; join: string }[]) =>
  artists.map(({ name, join }) => name + join).join('')
