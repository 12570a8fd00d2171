import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningCloud, runFixture } from '../local/fixture/running-cloud.ts'

let running: RunningCloud

beforeAll(async () => {
  running = await runFixture()
})

afterAll(() => running.stop())

interface SignedRequest {
  headers: Record<string, string>
  body: unknown
}

/** The owner's client, whose secret or whose signed requests may be altered. */
const client = (secret?: string, alter: (request: SignedRequest) => void = () => undefined) => {
  const { environment } = running.cloud
  const sdk = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL ?? '',
    region: 'ap-southeast-3',
    maxAttempts: 1,
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: secret ?? environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  })
  sdk.middlewareStack.add(
    (next) => (args) => {
      if (isSignedRequest(args.request)) alter(args.request)
      return next(args)
    },
    // After it was signed.
    { step: 'deserialize', priority: 'low' },
  )
  return sdk
}

const isSignedRequest = (request: unknown): request is SignedRequest =>
  typeof request === 'object' && request !== null && 'headers' in request && 'body' in request

const list = (sdk: DynamoDBClient) => sdk.send(new ListTablesCommand({}))

describe('the endpoint of services', () => {
  it('answers who signs with the secret of this run', async () => {
    const { TableNames } = await list(client())

    expect(TableNames).toContain(running.cloud.nameOf('Records'))
  })

  it('refuses the secret of another run', async () => {
    await expect(list(client('local'))).rejects.toMatchObject({ name: 'InvalidSignatureException' })
  })

  it.each<[string, (request: SignedRequest) => void]>([
    ['another body', (request) => (request.body = '[]')],
    ['another operation', ({ headers }) => (headers['x-amz-target'] = 'DynamoDB_20120810.DescribeLimits')],
    ['another date', ({ headers }) => (headers['x-amz-date'] = '20200101T000000Z')],
    [
      'an invented signature',
      ({ headers }) => (headers.authorization = `${headers.authorization?.slice(0, -64)}${'0'.repeat(64)}`),
    ],
    [
      'an operation that is not signed',
      ({ headers }) => (headers.authorization = `${headers.authorization?.replace(';x-amz-target', '')}`),
    ],
    ['no signature', ({ headers }) => (headers.authorization = `${headers.authorization?.split(',')[0]}`)],
  ])('refuses a signed request with %s', async (_what, alter) => {
    await expect(list(client(undefined, alter))).rejects.toMatchObject({ name: 'InvalidSignatureException' })
  })

  it.each([
    ['a page of another site', 'origin', 'https://evil.example'],
    ['a page without an origin', 'origin', 'null'],
    ['a page that the website links to', 'sec-fetch-site', 'same-site'],
    ['a page whose domain was made to point here', 'host', 'evil.example'],
  ])('refuses %s, whatever it signs with', async (_who, name, value) => {
    const sent = list(
      client(undefined, ({ headers }) => {
        headers[name] = value
      }),
    )

    await expect(sent).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })

  it('allows no page to ask, nor to read', async () => {
    const url = running.cloud.environment.AWS_ENDPOINT_URL ?? ''
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }

    const answers = await Promise.all(
      ['OPTIONS', 'GET', 'POST'].map((method) => fetch(url, { method, headers })),
    )

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    for (const answer of answers)
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  })
})
