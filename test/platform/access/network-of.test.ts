import fc from 'fast-check'
import { expect, it } from 'vitest'
import { networkOf } from '../../../functions/platform/access/network-of.ts'

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('counts %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it('gives all addresses of one IPv6 subscriber the same name, and those of another a different one', () => {
  const half = fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 4, maxLength: 4 })
  const written = (groups: readonly number[]) => groups.map((group) => group.toString(16)).join(':')
  fc.assert(
    fc.property(half, half, half, half, (one, other, host, guest) => {
      const network = (prefix: readonly number[], interfaceId: readonly number[]) =>
        networkOf(`${written(prefix)}:${written(interfaceId)}`)

      expect(network(one, host)).toBe(network(one, guest))
      expect(network(one, host) === network(other, host)).toBe(written(one) === written(other))
    }),
  )
})
