import * as createRenditions from './2026-11-22-create-renditions.ts'

export const migrations = { '2026-11-22-create-renditions': createRenditions }
