import { afterAll } from 'bun:test'
import { stopTestDatabases } from '@busker/postgres/testing'

afterAll(stopTestDatabases, 60_000)
