import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Place, env, missing, run } from './place.ts'

export async function startRedis(place: Place) {
  const { folder, ports, password } = place
  const program = Bun.which('redis-server')
  if (!program) throw missing('Redis', 'install-redis.sh', 'REDIS_URL')
  const data = join(folder, 'redis')
  await mkdir(data, { recursive: true })
  const port = ports.of('redis')
  const options = {
    bind: '127.0.0.1',
    port,
    dir: data,
    appendonly: 'yes',
    save: '',
    'maxmemory-policy': 'noeviction',
    requirepass: password,
  }
  return run(
    {
      name: 'Redis',
      command: [program, ...Object.entries(options).flatMap(([k, v]) => [`--${k}`, String(v)])],
      env,
      log: join(folder, 'redis.log'),
      ready: () => answersPing(port, password),
    },
    `redis://:${password}@127.0.0.1:${port}`,
    place,
  )
}

async function answersPing(port: number, password: string) {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  const socket = await Bun.connect({
    hostname: '127.0.0.1',
    port,
    socket: {
      data(open, bytes) {
        const said = bytes.toString()
        if (said.includes('PONG')) resolve(true)
        else if (said.includes('LOADING')) reject(new Error(said))
        open.flush()
      },
      error: (_, error) => reject(error),
      close: () => reject(new Error('Redis closed the connection.')),
    },
  })
  socket.write(`AUTH ${password}\r\nPING\r\n`)
  return promise.finally(() => socket.end())
}
