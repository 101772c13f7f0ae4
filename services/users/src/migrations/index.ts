import * as createProfiles from './2026-11-22-create-profiles.ts'
import * as profilesAndFollows from './2026-11-22-profiles-and-follows.ts'
import * as savedItems from './2026-11-23-saved-items.ts'

export const migrations = {
  '2026-11-22-create-profiles': createProfiles,
  '2026-11-22-profiles-and-follows': profilesAndFollows,
  '2026-11-23-saved-items': savedItems,
}
