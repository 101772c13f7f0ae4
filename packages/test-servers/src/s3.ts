import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import s3rver from '@20minutes/s3rver/package.json' with { type: 'json' }
import { type Fate, keep } from './keeper.ts'

/** `url` is `s3://KEY:SECRET@bucket?endpoint=…&region=…` of a bucket that is there and empty. */
export type S3Server = {
  name: string
  version: string
  url: string
  port: number
  /** Whether it lists by name and takes signed links that fix the answer's headers: s3rver does neither. */
  isWhole: boolean
  /** Of the one that is a process of its own, which keeps over a SIGKILL what it acknowledged. */
  fate?: Fate
  stop(): Promise<void>
}

const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
const program = join(cache, 'busker/test-servers/versitygw/versitygw')
const bucket = 'blobs'
const region = 'eu-central-1'

/**
 * Starts every S3 server that there is, each with one empty bucket on a free port of 127.0.0.1.
 * Both check signatures: s3rver, which comes from npm, and versitygw, a gateway made for production,
 * when `infra/test-servers/install-versitygw.sh` installed it.
 */
export async function startS3Servers(): Promise<S3Server[]> {
  const servers = [await startS3rver()]
  if (existsSync(program)) servers.push(await startVersitygw())
  return servers
}

async function startS3rver(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'busker-s3rver-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    vhostBuckets: false,
    directory,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  return {
    name: 's3rver',
    version: s3rver.version,
    port,
    isWhole: false,
    // Its only account.
    url: urlOf('S3RVER', 'S3RVER', port),
    async stop() {
      await server.close()
      await rm(directory, { recursive: true })
    },
  }
}

/** `options` are its own, as `--readonly`. Throws when it is not installed. */
export async function startVersitygw(options: string[] = []): Promise<S3Server> {
  if (!existsSync(program))
    throw new Error('No versitygw: run infra/test-servers/install-versitygw.sh first.')
  const [key, secret] = ['for-tests', 'only: ä/+@']
  const { port, stop, fate } = await keep(
    'versitygw',
    ({ port, data }) => {
      const own = ['--access', key, '--secret', secret, '--region', region, '--quiet']
      return [program, ...own, ...options, '--port', `127.0.0.1:${port}`, 'posix', data]
    },
    async (port) => (await fetch(`http://127.0.0.1:${port}/`)).status,
    (data) => mkdir(join(data, bucket)),
  )
  const version = (await Bun.file(join(dirname(program), '.version')).text()).trim()
  return {
    name: 'versitygw',
    version,
    url: urlOf(key, secret, port),
    port,
    isWhole: true,
    fate,
    stop,
  }
}

const urlOf = (key: string, secret: string, port: number) => {
  const place = new URLSearchParams({ endpoint: `http://127.0.0.1:${port}`, region })
  return `s3://${encodeURIComponent(key)}:${encodeURIComponent(secret)}@${bucket}?${place}`
}
