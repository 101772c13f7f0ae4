/** Ids of what is really there, by the word before them in a path: `/v1/tracks/{id}` is a track's. */
export type KnownIds = Record<string, string>

/** The parameters of a path whose values are known, by the word that stands before each. */
export function knownParameters(path: string, ids: KnownIds) {
  const found = [...path.matchAll(/\/([\w-]+)\/\{(\w+)\}/g)]
  return found.flatMap(([, before = '', name = '']) => {
    const id = ids[before]
    return id === undefined ? [] : [{ name, kind: before, id }]
  })
}
