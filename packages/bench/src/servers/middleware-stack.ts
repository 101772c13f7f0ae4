/**
 * What every service puts around a route: request id, one log line to a file, errors, an access token
 * (checked once, then remembered), a validated parameter. The route itself gives ready bytes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signedIn } from '@busker/http/access'
import { createApp } from '@busker/http/app'
import { jsonLine, logTo } from '@busker/http/logging'
import { serve } from '@busker/http/serve'
import { validate } from '@busker/http/validate'
import { getRotatingFileSink } from '@logtape/file'
import { Hono } from 'hono'
import { z } from 'zod'
import { openIssuer } from './issuer.ts'

const folder = mkdtempSync(join(tmpdir(), 'busker-bench-log-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGTERM', () => process.exit(0))
await logTo(
  getRotatingFileSink(join(folder, 'busker.log'), {
    maxSize: 10 * 1024 * 1024,
    maxFiles: 5,
    formatter: jsonLine,
    nonBlocking: true,
    bufferSize: 256 * 1024,
    flushInterval: 1000,
  }),
  'info',
)

const { verify, sign } = await openIssuer()
const token = await sign()

const body = await Bun.file(process.env.BENCH_BODY ?? '').text()
const headers = { 'Content-Type': 'application/json' }
const id = z.object({ id: z.string().regex(/^\w{1,22}$/) })
const routes = new Hono().get('/:id', signedIn(verify), validate('param', id), (c) =>
  c.body(body, 200, headers),
)
const app = createApp('bench', {}, { line: 'info' }).route('/v1/tracks', routes)
const { url } = serve(app, { port: 0, hostname: '127.0.0.1' })
process.stdout.write(`token ${token}\nlistens on ${url.port}\n`)
