/**
 * Ids of artists as they were typed: between commas, spaces or line ends, bare, as `busker:artist:ID`, or
 * as the address of the artist's page.
 */
export const readArtistIds = (typed: string) =>
  typed
    .split(/[\s,]+/)
    .map((one) => one.replace(/^(?:busker:artist:|\S*\/artist\/)/, '').replace(/[/?#].*$/, ''))
    .filter(Boolean)
