/** The chapters of the reference, in its order, and what each is about. */
export const tags = {
  Albums: 'Albums and their tracks.',
  Artists: 'Artists, their albums and their most played tracks.',
  Tracks: 'Tracks, how they sound, and what goes with them.',
  Search: 'Finding music by words.',
  Browse: 'Categories, new releases, featured playlists, genres and markets.',
  Playlists: 'Playlists, their items, versions, covers, collaborators and followers.',
  Library: 'What an account has saved.',
  Following: 'Artists and people that an account follows.',
  Users: 'Accounts and their profiles.',
  Player: "What plays on an account's devices, and telling them what to play.",
  Playing: 'Permission to play a track, its sound, and telling what was heard.',
  Statistics: 'How often music was played.',
  'Spoken word': 'Shows, episodes, audiobooks and chapters.',
  Import: 'Bringing music in.',
  Embedding: 'Keys for players on other sites, and oEmbed.',
  Authorization: 'OAuth 2 and OpenID Connect.',
  Account: 'Sign-in, sessions, passkeys and the data of an account.',
  Administration: 'Running the site: people, apps, letters and the audit log.',
} as const

export type Tag = keyof typeof tags
