import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Place, env, installed, missing, run } from './place.ts'

export async function startTypesense(place: Place) {
  const { folder, ports, password } = place
  const program = join(installed, 'typesense/typesense-server')
  if (!existsSync(program)) throw missing('Typesense', 'install-typesense.sh', 'TYPESENSE_URL')
  const data = join(folder, 'typesense')
  await mkdir(data, { recursive: true })
  const port = ports.of('search')
  const options = {
    'data-dir': data,
    'api-key': password,
    'api-address': '127.0.0.1',
    'api-port': port,
    'peering-address': '127.0.0.1',
    'peering-port': ports.of('search peers'),
  }
  return run(
    {
      name: 'Typesense',
      command: [program, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)],
      env,
      log: join(folder, 'typesense.log'),
      ready: async () => (await fetch(`http://127.0.0.1:${port}/health`)).ok,
    },
    `typesense:http://127.0.0.1:${port}?key=${password}`,
    place,
  )
}
