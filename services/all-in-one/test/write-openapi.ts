#!/usr/bin/env bun
/** Writes the OpenAPI document anew from the routes of all services. */
import { fileURLToPath } from 'node:url'
import { stopTestDatabases } from '@busker/postgres/testing'
import { apiDocumentOf } from './api-document.ts'
import { startTestStack } from './stack.ts'

const stack = await startTestStack()
const document = await apiDocumentOf([...stack.services.values(), stack.app])
await Bun.write(
  fileURLToPath(import.meta.resolve('@busker/web-api/openapi.json')),
  `${JSON.stringify(document, null, 2)}\n`,
)
await stack.stop()
await stopTestDatabases()
