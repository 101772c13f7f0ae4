import { event } from '@busker/contracts/events'
import { untold } from '../documents/artist-profile.ts'
import type { ArtistProfileStore } from '../store.ts'
import { type Collections, fieldsOf } from './database.ts'
import { telling } from './outbox.ts'

export const artistProfilesIn = ({ artistProfiles }: Collections): ArtistProfileStore => ({
  async find(artistIds) {
    if (!artistIds.length) return []
    const rows = await artistProfiles.find({ _id: { $in: artistIds } }).toArray()
    return rows.map(({ _id, doc }) => ({ ...untold(_id), ...doc }))
  },

  async change(artistId, change) {
    const told = telling([event('artist.saved', { id: artistId })])
    await artistProfiles.updateOne(
      { _id: artistId },
      { ...told, $set: { ...told.$set, ...fieldsOf(change) } },
      { upsert: true },
    )
  },
})
