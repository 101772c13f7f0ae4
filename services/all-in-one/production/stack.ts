import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serviceNames } from '@busker/contracts/services'
import { getSecrets } from '../src/secrets.ts'
import { asOperator, askWith } from '../src/server.ts'
import type { Environment } from '../src/stack.ts'
import {
  type ContainerName,
  containerNames,
  environmentOf,
  productionEnvironment,
} from './environment.ts'
import { openPorts } from './ports.ts'
import { type Supervised, createSupervised } from './program.ts'
import { passwordIn } from './password.ts'
import { startServers } from './servers.ts'
import { startWatchdog } from './watchdog.ts'

const SERVICES = join(import.meta.dir, '..', '..')

interface Options {
  /** What the servers keep lies there; without it in a temporary folder that goes with them. */
  folder?: string | undefined
  /** The port of the gateway; any free one without it. */
  port?: number | undefined
  /** How many processes of each service. */
  replicas?: number
  /** Where servers of one's own are, `POSTGRES_URL` for one. */
  given?: Partial<Record<string, string>>
  /** Settings that go before those made here. */
  settings?: Environment
  say?: (line: string) => void
}

export type ProductionStack = Awaited<ReturnType<typeof startProductionStack>>

/** The real servers on loopback, and every service in processes of its own on them. */
export async function startProductionStack({
  folder: named,
  port,
  replicas = 1,
  given = {},
  settings = {},
  say = () => {},
}: Options = {}) {
  const folder = named ?? (await mkdtemp(join(tmpdir(), 'busker-production-')))
  await mkdir(folder, { recursive: true })
  // PostgreSQL's own user must get through to its data.
  await chmod(folder, 0o755)
  const watchdog = startWatchdog(named ? undefined : folder)
  const ports = await openPorts(folder)
  const password = await passwordIn(folder)
  const leave = async () => {
    await watchdog.stop()
    if (!named) await rm(folder, { recursive: true, force: true })
  }
  const servers = await startServers({ folder, ports, password, watch: watchdog.watch }, given)
  for (const { name } of Object.values(servers.programs)) say(`  ${name} is ready`)

  const portsOf = new Map<ContainerName, number[]>()
  for (const name of containerNames) {
    const those = await Promise.all(
      Array.from({ length: replicas }, async (_, at) =>
        name === 'gateway' && at === 0 && port ? port : ports.of(`${name} ${at}`),
      ),
    )
    portsOf.set(name, those)
  }
  const urls = portsOf.get('gateway')!.map((one) => `http://localhost:${one}`)
  const [url = ''] = urls
  const secrets = await getSecrets(folder)
  const addresses = Object.fromEntries(
    serviceNames.map((name) => [
      `${name.toUpperCase()}_ADDRESS`,
      portsOf
        .get(name)!
        .map((one) => `http://127.0.0.1:${one}`)
        .join(','),
    ]),
  )
  const environment = {
    ...(await productionEnvironment(folder, url, servers.urls, secrets, password)),
    ...addresses,
    ...settings,
  }
  const services = new Map<ContainerName, Supervised[]>()
  for (const [name, those] of portsOf)
    services.set(
      name,
      those.map((one, at) =>
        createSupervised(
          {
            name: `${name} ${at}`,
            command: [process.execPath, join(SERVICES, name, 'src', 'main.ts')],
            env: {
              PATH: process.env.PATH ?? '',
              ...environmentOf(name, environment),
              PORT: String(one),
            },
            log: join(folder, `${name}-${at}.log`),
            ready: async () => (await fetch(`http://127.0.0.1:${one}/readyz`)).ok,
          },
          watchdog.watch,
        ),
      ),
    )
  const all = [...services.values()].flat()
  const stop = async () => {
    // The door first, so that nobody is let into a house that is being emptied.
    await Promise.all(services.get('gateway')!.map((one) => one.stop()))
    await Promise.all(all.map((one) => one.stop()))
    await servers.stop()
    await leave()
  }
  const untilReady = () => Promise.all(all.map((one) => one.untilReady()))
  try {
    for (const one of all) one.start()
    await untilReady()
  } catch (error) {
    await stop()
    throw error
  }
  say(`  ${all.length} services are ready`)
  const fetchThere = (request: Request) => fetch(request)
  return {
    folder,
    url,
    /** The address of each gateway. */
    urls,
    environment,
    services: services as ReadonlyMap<ContainerName, readonly Supervised[]>,
    servers: servers.programs,
    /** What a service is told. */
    told: (name: ContainerName) => ({ env: environmentOf(name, environment) }),
    logOf: (name: ContainerName, replica = 0) => join(folder, `${name}-${replica}.log`),
    stores: servers.urls,
    untilReady,
    asOperator: () => asOperator(fetchThere, url, secrets.operatorKey),
    async ownerLink() {
      const ask = askWith(fetchThere, url, secrets.operatorKey)
      return ((await ask('/auth/owner-link', { method: 'POST' })) as { url: string }).url
    },
    stop,
  }
}
