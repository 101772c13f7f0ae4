import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Place, env, installed, missing, run } from './place.ts'

export async function startVersitygw(place: Place) {
  const { folder, ports, password } = place
  const program = join(installed, 'versitygw/versitygw')
  if (!existsSync(program)) throw missing('versitygw', 'install-versitygw.sh', 'S3_URL')
  const [data, bucket, region] = [join(folder, 'objects'), 'busker', 'eu-central-1']
  await mkdir(join(data, bucket), { recursive: true })
  await chmod(data, 0o700)
  const address = `127.0.0.1:${ports.of('blobs')}`
  const options = ['--access', 'busker', '--secret', password, '--region', region]
  const where = new URLSearchParams({ endpoint: `http://${address}`, region })
  return run(
    {
      name: 'versitygw',
      // Listeners of other sites fetch music from it by themselves.
      command: [
        program,
        ...options,
        '--quiet',
        '--cors-allow-origin',
        '*',
        '--port',
        address,
        'posix',
        data,
      ],
      env,
      log: join(folder, 'versitygw.log'),
      ready: async () => (await fetch(`http://${address}/`)).status > 0,
    },
    `s3://busker:${password}@${bucket}?${where}`,
    place,
  )
}
