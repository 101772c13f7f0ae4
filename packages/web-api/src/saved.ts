import { z } from 'zod'
import { Album } from './album.ts'
import { Audiobook, Episode, SimplifiedShow } from './spoken.ts'
import { Track } from './track.ts'

const added_at = z.iso.datetime().describe('When it was saved, here or where it came from.')

export const SavedTrack = z.object({ added_at, track: Track }).meta({ id: 'SavedTrack' })
export const SavedAlbum = z.object({ added_at, album: Album }).meta({ id: 'SavedAlbum' })
export const SavedEpisode = z.object({ added_at, episode: Episode }).meta({ id: 'SavedEpisode' })
export const SavedShow = z.object({ added_at, show: SimplifiedShow }).meta({ id: 'SavedShow' })
export const SavedAudiobook = z
  .object({ added_at, audiobook: Audiobook })
  .meta({ id: 'SavedAudiobook' })
