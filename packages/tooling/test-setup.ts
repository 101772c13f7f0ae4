import { afterAll } from 'bun:test'
import { heldTo } from '@busker/api-testing/answers'
import { watchAnswers } from '@busker/http/answer-watch'
import { stopTestDatabases } from '@busker/postgres/testing'
import { apiDocument } from '@busker/web-api/document'

watchAnswers(heldTo(apiDocument))
afterAll(stopTestDatabases, 60_000)
