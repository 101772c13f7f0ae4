import type { Migrations } from '@busker/postgres/migrate'
import { down, up } from './2026-11-22-create-catalog.ts'

export const migrations: Migrations = { '2026-11-22-create-catalog': { up, down } }
