import { afterAll, describe } from 'bun:test'
import { startVersitygw } from '@busker/test-servers/s3'
import { moveBlobsSuite } from './move.suite.ts'
import { openBlobs } from './open.ts'

const server = await startVersitygw()
afterAll(() => server.stop())

let places = 0
describe('moving blobs', () =>
  moveBlobsSuite(`versitygw ${server.version}`, () => {
    const url = new URL(server.url)
    url.pathname = `/${places++}`
    return openBlobs(url.href)
  }))
