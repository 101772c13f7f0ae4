/** A MusicBrainz id: a UUID in lower case, or null. */
export function musicbrainzId(value: string | null): string | null {
  const id = value?.toLowerCase() ?? ''
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? id : null
}

/**
 * An ISRC: country, registrant, year and designation (ISO 3901), written with or without hyphens; as
 * twelve characters, or null.
 */
export function isrc(value: string): string | null {
  const code = value
    .replace(/^ISRC[\s:]*/i, '')
    .replace(/[\s\-.]/g, '')
    .toUpperCase()
  return /^[A-Z]{2}[A-Z\d]{3}\d{7}$/.test(code) ? code : null
}
