import type { ArtistStore } from '../store.ts'
import type { Collections } from './database.ts'
import { live, summariesIn } from './summaries.ts'

export const artistsIn = ({ artists }: Collections): ArtistStore => ({
  ...summariesIn(artists, 'artist'),

  async findByMusicbrainzIds(ids) {
    if (!ids.length) return []
    const rows = await artists.find({ 'doc.musicbrainzId': { $in: ids }, ...live }).toArray()
    return rows.map((row) => row.doc)
  },

  async listOfGenres(genres, limit) {
    const rows = await artists
      .find({ 'doc.genres': { $in: genres }, ...live })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray()
    return rows.map((row) => row.doc)
  },

  async identify(id, musicbrainzId) {
    await artists.updateOne(
      { _id: id, 'doc.musicbrainzId': null, ...live },
      { $set: { 'doc.musicbrainzId': musicbrainzId } },
    )
  },
})
