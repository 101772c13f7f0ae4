import { createConnection } from 'node:net'

/** A store that a service is configured with, by the name of its variable. */
export interface StorePlace {
  variable: string
  /** One of them must answer. */
  hosts: { host: string; port: number }[]
}

const PATIENCE_MS = 2000
/** What letters go to may be down without anybody noticing: they wait. */
const NOT_NEEDED = new Set(['PUBLIC_URL', 'MAIL_URL'])

/** The stores that are reached over the network, by the URLs in a configuration. */
export const storesIn = (config: object): StorePlace[] =>
  Object.entries(config).flatMap(([variable, url]) => {
    if (!variable.endsWith('_URL') || NOT_NEEDED.has(variable) || typeof url !== 'string') return []
    const hosts = hostsOf(url)
    return hosts.length ? [{ variable, hosts }] : []
  })

const PORTS: Record<string, number> = {
  postgres: 5432,
  postgresql: 5432,
  mongodb: 27_017,
  redis: 6379,
  rediss: 6379,
  http: 80,
  https: 443,
}

function hostsOf(url: string): StorePlace['hosts'] {
  const [, scheme = '', rest = ''] = /^([a-z\d]+):(?:\/\/)?(.*)$/s.exec(url) ?? []
  if (scheme === 'typesense') return hostsOf(rest)
  if (scheme === 's3') {
    const { searchParams } = new URL(url)
    const region = searchParams.get('region') ?? 'us-east-1'
    return hostsOf(searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`)
  }
  const usual = PORTS[scheme]
  if (!usual) return []
  const [authority = ''] = rest.split(/[/?#]/)
  const hosts = authority.slice(authority.lastIndexOf('@') + 1)
  return hosts.split(',').flatMap((named) => {
    const [, host = '', port] = /^(\[[^\]]+\]|[^:]*)(?::(\d+))?$/.exec(named) ?? []
    return host ? [{ host: host.replace(/^\[|\]$/g, ''), port: port ? Number(port) : usual }] : []
  })
}

/** Those of these stores where nothing listens. */
export async function silentStores(stores: StorePlace[]): Promise<StorePlace[]> {
  const heard = await Promise.all(
    stores.map(async ({ hosts }) => (await Promise.all(hosts.map(listens))).includes(true)),
  )
  return stores.filter((_, at) => !heard[at])
}

const listens = ({ host, port }: { host: string; port: number }) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection({ host, port, timeout: PATIENCE_MS })
    const end = (heard: boolean) => () => {
      socket.destroy()
      resolve(heard)
    }
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false))
  })

/** One line for the operator, that names the variable. */
export const lineAbout = ({ variable, hosts }: StorePlace) =>
  `${variable}: nothing answers at ${hosts.map(({ host, port }) => `${host}:${port}`).join(', ')}. Start it there, or name another place; waiting for it.`
