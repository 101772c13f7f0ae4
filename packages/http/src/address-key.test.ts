import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { addressKey } from './address-key.ts'

test('a place is an IPv4 address, or a /64 of IPv6', () => {
  for (const [address, key] of [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8:0:0:1:2:3:4', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['203.0.113.7:40112', '203.0.113.7'],
    ['[2001:db8::1]:443', '2001:db8:0:0::/64'],
    ['[2001:db8::1]', '2001:db8:0:0::/64'],
    ['unknown', 'unknown'],
    ['', 'unknown'],
  ] as const)
    expect(addressKey(address)).toBe(key)
  expect(addressKey(undefined)).toBe('unknown')
})

const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16))
const four = fc.tuple(group, group, group, group)

test('who changes the last half of an IPv6 address stays the same place, the first half another', () => {
  fc.assert(
    fc.property(four, four, four, (net, host, other) => {
      const at = (a: string[], b: string[]) => addressKey([...a, ...b].join(':'))
      fc.pre(net.join() !== '0,0,0,0')
      expect(at(net, host)).toBe(at(net, other))
      if (net.join() !== other.join()) expect(at(net, host)).not.toBe(at(other, host))
      expect(at(net, host)).toBe(`${net.join(':')}::/64`)
    }),
  )
})
