import * as createPlays from './2026-11-22-create-plays.ts'

export const migrations = { '2026-11-22-create-plays': createPlays }
