import {
  exampleAlbum,
  exampleArtist,
  exampleCredit,
  examplePlaylist,
  exampleTrack,
  exampleUser,
  exampleWholeAlbum,
  exampleWholePlaylist,
} from '@busker/web-api/examples'

const examples: Record<string, () => object> = {
  Album: exampleWholeAlbum,
  Artist: exampleArtist,
  Playlist: exampleWholePlaylist,
  PublicUser: exampleUser,
  SimplifiedAlbum: exampleAlbum,
  SimplifiedArtist: exampleCredit,
  SimplifiedPlaylist: examplePlaylist,
  Track: exampleTrack,
}

/** The same schemas, each with a whole example where there is one. */
export const withExamples = (schemas: Record<string, object>) =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const example = examples[name]
      return [name, example ? { ...schema, examples: [example()] } : schema]
    }),
  )
