#!/usr/bin/env bun
/** Writes the OpenAPI document anew from the routes of all services. */
import { fileURLToPath } from 'node:url'
import { stopTestDatabases } from '@busker/postgres/testing'
import { apiDocumentOf } from './api-document.ts'
import { startTestStack } from './stack.ts'

const stack = await startTestStack()
const document = await apiDocumentOf([...stack.services.values(), stack.app])
const path = fileURLToPath(import.meta.resolve('@busker/web-api/openapi.json'))
await Bun.write(path, JSON.stringify(document))
await Bun.$`${process.execPath} fmt ${path}`
await stack.stop()
await stopTestDatabases()
