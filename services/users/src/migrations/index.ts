import * as createProfiles from './2026-11-22-create-profiles.ts'

export const migrations = { '2026-11-22-create-profiles': createProfiles }
