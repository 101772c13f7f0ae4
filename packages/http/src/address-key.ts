import { isIPv6 } from 'node:net'

/** Some proxies add the port of the client, another one for each connection. */
const withoutPort = (address: string) =>
  /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1')

/**
 * Where a try came from, as it is counted: an IPv4 address, or the /64 of an IPv6 address, since one
 * place has all 2^64 of those (RFC 6177).
 */
export function addressKey(address: string | undefined): string {
  if (!address) return 'unknown'
  const [host = ''] = withoutPort(address).split('%')
  if (!isIPv6(host)) return host
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(host)?.[1]
  if (mapped) return mapped
  // A URL writes every form of an address in one way.
  const [head = '', tail] = new URL(`http://[${host}]`).hostname.slice(1, -1).split('::')
  const groups = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const left = Math.max(0, 8 - groups.length - after.length)
  const all = tail === undefined ? groups : [...groups, ...Array(left).fill('0'), ...after]
  return `${all.slice(0, 4).join(':')}::/64`
}
