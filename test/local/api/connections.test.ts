import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { Connections } from '../../../local/api/connections.ts'
import { FRONT_LIMITS } from '../../../local/api/front-limits.ts'

const answer = { headersSent: false }

/** A connection of an address of the network, which tests cannot connect from. */
const from = (remoteAddress: string) =>
  Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })

const limitedTo = (connectionsPerAddress: number) =>
  new Connections({ ...FRONT_LIMITS, connectionsPerAddress })

describe('the connections of one address', () => {
  it('make room for one another at their limit, the one idle longest first', () => {
    const connections = limitedTo(2)
    const [first, second, third] = [from('192.0.2.1'), from('192.0.2.1'), from('192.0.2.1')]
    connections.admit(first)
    connections.admit(second)
    connections.begin(first, answer)
    connections.end(first, answer)

    const admitted = connections.admit(third)

    expect(admitted).toBe(true)
    expect([first, second, third].map(({ destroyed }) => destroyed)).toEqual([false, true, false])
  })

  it('are no more when each has a request under way, and keep nobody else out', () => {
    const connections = limitedTo(1)
    const busy = from('192.0.2.1')
    connections.admit(busy)
    connections.begin(busy, answer)

    const another = connections.admit(from('192.0.2.1'))
    const other = connections.admit(from('192.0.2.2'))

    expect([another, other]).toEqual([false, true])
    expect(busy.destroyed).toBe(false)
  })

  it('are as many as there is room for when it is this machine’s, which may be a proxy’s', () => {
    const connections = limitedTo(1)

    const admitted = ['127.0.0.1', '::ffff:127.0.0.1', '127.0.0.1', '::1', '::1'].map((address) =>
      connections.admit(from(address)),
    )

    expect(admitted).toEqual([true, true, true, true, true])
  })
})
