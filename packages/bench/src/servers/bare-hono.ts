/** The least that Hono can do: one route, ready bytes. */
import { Hono } from 'hono'

const body = await Bun.file(process.env.BENCH_BODY ?? '').text()
const headers = { 'Content-Type': 'application/json' }
const app = new Hono().all('/v1/*', (c) => c.body(body, 200, headers))
const server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: app.fetch })
process.stdout.write(`listens on ${server.port}\n`)
