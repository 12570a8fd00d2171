import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { networkNamespace } from '../../local/dynamodb/network-namespace.ts'
import { MachineToEnd } from '../ground/machine-to-end.ts'
import { type Listener, listenersOf } from '../ground/processes.ts'

/** What a page in a browser, or another user, would ask a database engine. */
const listTables = ({ address, port }: Listener, headers: Readonly<Record<string, string>>) =>
  new Promise<{ body: string; allowed: unknown }>((resolve, reject) => {
    const asked = request(
      {
        host: address,
        port,
        method: 'POST',
        headers: { ...SIGNED, ...headers },
      },
      (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk
        })
        answer.once('end', () => resolve({ body, allowed: answer.headers['access-control-allow-origin'] }))
      },
    )
    asked.once('error', reject)
    asked.end('{}')
  })

const SIGNED = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': 'DynamoDB_20120810.ListTables',
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=any/20260101/ap-southeast-3/dynamodb/aws4_request, SignedHeaders=host, Signature=any',
}

const ATTACKS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['another user', {}],
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a page whose domain was made to point here', { host: 'evil.example', origin: 'http://evil.example' }],
]

const portOf = (url: string) => Number(new URL(url).port)

let machine: MachineToEnd
const open = () => listenersOf(machine.pids)

describe('a machine where its database engine has a network of its own', () => {
  beforeAll(async () => {
    machine = await MachineToEnd.start()
  })
  afterAll(() => machine.clear())

  it('listens for the website and for signed requests, and for nothing else', async () => {
    // Where a system has no network namespaces, the engine is the third.
    const isPrivate = (await networkNamespace()) !== undefined
    const listeners = open()
    const ports = [...new Set(listeners.map(({ port }) => port))]

    expect(ports).toEqual(expect.arrayContaining([portOf(machine.url), portOf(machine.endpoint)]))
    expect(ports).toHaveLength(isPrivate ? 2 : 3)
    // Of IPv6 the website alone has an address, so that nobody else is `localhost` there.
    const others = listeners.filter(
      ({ port, address }) => port !== portOf(machine.url) && address.includes(':'),
    )
    expect(others).toEqual([])
    expect(machine.said.includes('a network of its own')).toBe(!isPrivate)
  })

  it.each(ATTACKS)('shows %s no table at any of its ports', async (_who, headers) => {
    const answers = await Promise.all(open().map((one) => listTables(one, headers)))

    expect(answers.filter(({ body }) => body.includes('TableNames'))).toEqual([])
    expect(answers.map(({ allowed }) => allowed)).toEqual(answers.map(() => undefined))
  })
})

describe('a machine where it has none', () => {
  beforeAll(async () => {
    machine = await MachineToEnd.start({ BINA_NETWORK_NAMESPACE: 'off', BINA_DYNAMODB: '' })
  })
  afterAll(() => machine.clear())

  it('keeps the engine at an address that nobody guesses, and says who may find it', () => {
    const known = [portOf(machine.url), portOf(machine.endpoint)]

    const others = open().filter(({ port }) => !known.includes(port))

    expect(others).toHaveLength(1)
    expect(others[0]?.address).toMatch(/^127\./)
    expect(others[0]?.address).not.toBe('127.0.0.1')
    expect(machine.said).toContain(
      'a user of this machine who finds its address can read and change everything',
    )
  })

  it('has no engine at any port that a page can try', async () => {
    const others = open().filter(({ address }) => address !== '127.0.0.1')

    const found = others.map(({ port }) => listTables({ address: '127.0.0.1', port }, {}))

    await expect(Promise.all(found)).rejects.toThrow('ECONNREFUSED')
  })
})
