#!/usr/bin/env bun
/** Fails when tests left an operation of the document without a success or without a failure. */
import { apiDocument } from '@busker/web-api/document'
import { unseen } from './seen.ts'

const [path = ''] = process.argv.slice(2)
const missing = unseen(apiDocument, await Bun.file(path).text())
for (const one of missing) console.error(`Tests have seen of ${one}.`)
if (missing.length) process.exit(1)
process.stdout.write('Tests have seen each operation succeed and fail.\n')
