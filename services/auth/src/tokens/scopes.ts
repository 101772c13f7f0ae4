import type { Role } from '@busker/http/access'

/** The scopes of Spotify's Web API, by what a person is told that an app may do. */
const listening = {
  'app-remote-control': 'Control Busker on your devices',
  'playlist-read-private': 'See your private playlists',
  'playlist-read-collaborative': 'See playlists you share with others',
  'playlist-modify-public': 'Change your public playlists',
  'playlist-modify-private': 'Change your private playlists',
  'user-library-read': 'See what you saved',
  'user-library-modify': 'Save and remove music for you',
  'user-read-private': 'See your country, settings and plan',
  'user-read-email': 'See your e-mail address',
  'user-follow-read': 'See whom you follow',
  'user-follow-modify': 'Follow and unfollow for you',
  'user-top-read': 'See what you listen to most',
  'user-read-playback-position': 'See where you stopped listening',
  'user-read-playback-state': 'See what plays on your devices',
  'user-read-recently-played': 'See what you played lately',
  'user-read-currently-playing': 'See what you are playing now',
  'user-modify-playback-state': 'Play, pause and skip on your devices',
  'ugc-image-upload': 'Upload pictures for you',
  streaming: 'Play music as you',
} as const

/** OpenID Connect's: who you are, for apps that let you sign in with Busker. */
const identity = {
  openid: 'Know that it is you',
  profile: 'See your name and picture',
  email: 'See your e-mail address',
  offline_access: 'Keep access while you are away',
} as const

/** Busker's own. */
const running = {
  'catalog-write': 'Import and change the music of this site',
  'embed-manage': 'Make and change embed keys of this site',
  'analytics-read': 'See who plays what, and where',
  admin: 'Administer accounts and settings of this site',
} as const

/** Every scope, with the words on the consent page. */
export const scopes = { ...identity, ...listening, ...running } as const
export type Scope = keyof typeof scopes

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text)

/** Whether a scope is to run the site, for which the role of an account counts as well. */
export const isForRunning = (scope: string) => Object.hasOwn(running, scope)

const everybody = [...Object.keys(identity), ...Object.keys(listening)]
const allowed: Record<Role, ReadonlySet<string>> = {
  listener: new Set(everybody),
  artist: new Set([...everybody, 'catalog-write', 'analytics-read']),
  admin: new Set(Object.keys(scopes)),
  owner: new Set(Object.keys(scopes)),
}

/** The most that a token of an account may do. What it does is decided where the thing is owned. */
export const scopesOf = (role: Role) => allowed[role]
