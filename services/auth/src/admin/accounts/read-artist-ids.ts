/** Ids of artists as they were typed: between commas, spaces or line ends, with or without `busker:artist:`. */
export const readArtistIds = (typed: string) =>
  typed
    .split(/[\s,]+/)
    .map((id) => id.replace(/^busker:artist:/, ''))
    .filter(Boolean)
