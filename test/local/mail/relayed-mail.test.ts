import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartError } from '../../../local/start-error.ts'
import { probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'
import { type SmtpServer, startSmtpServer } from './smtp-server.ts'

let server: SmtpServer
let running: RunningCloud | undefined

beforeEach(async () => {
  server = await startSmtpServer()
})

afterEach(async () => {
  await running?.stop()
  running = undefined
  await server.close()
})

const start = async () => {
  const smtp = { host: '127.0.0.1', port: server.port, secure: false, user: 'bina', password: 'secret' }
  running = await runFixture(undefined, { smtp })
  return running.cloud
}

const send = async (cloud: RunningCloud['cloud'], ...to: string[]) => {
  const { result } = await probe(cloud, {
    action: 'sendEmail',
    Source: 'bina@bina.example.go.id',
    Destination: { ToAddresses: to },
    Message: { Subject: { Data: 'Halo' }, Body: { Text: { Data: 'Isi' } } },
    ConfigurationSetName: cloud.nameOf('Mails'),
  })
  await cloud.activity.idle()
  return result
}

const heard = async (cloud: RunningCloud['cloud']) => {
  const { result } = await probe(cloud, {
    action: 'query',
    TableName: cloud.nameOf('Records'),
    KeyConditionExpression: 'pk = :heard',
    ExpressionAttributeValues: { ':heard': { S: 'heard' } },
  })
  const items: { event: { S: string } }[] = result.answer.Items
  return items.map(({ event }) => JSON.parse(JSON.parse(event.S).Records[0].Sns.Message))
}

const mailsWaiting = async ({ url }: RunningCloud['cloud']) => {
  const health: { mailsWaiting: number } = await (await fetch(`${url}/_local/health`)).json()
  return health.mailsWaiting
}

describe('a machine with a mail server', () => {
  it('sends on what its functions send, and keeps it in the inbox', async () => {
    const cloud = await start()

    const { ok } = await send(cloud, 'ani@example.go.id', 'budi@example.go.id')

    expect(ok).toBe(true)
    expect(server.taken.map(({ to }) => to)).toEqual(['ani@example.go.id', 'budi@example.go.id'])
    expect(cloud.mails({ to: 'ani@example.go.id' })).toHaveLength(1)
  })

  it('lets functions hear of an address that the server refuses for good', async () => {
    const cloud = await start()
    server.manner = (line) => (line.startsWith('RCPT') ? '550 5.1.1 Unknown here' : undefined)

    await send(cloud, 'ani@example.go.id')

    expect(await heard(cloud)).toMatchObject([
      {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bouncedRecipients: [{ emailAddress: 'ani@example.go.id', status: '5.1.1' }],
        },
        mail: { destination: ['ani@example.go.id'] },
      },
    ])
  })

  it('keeps the addresses of its own simulator to itself', async () => {
    const cloud = await start()

    await send(cloud, 'bounce@example.go.id')

    expect(server.taken).toEqual([])
    expect(await heard(cloud)).toMatchObject([{ eventType: 'Bounce' }])
  })

  it('does not start with a password that the server refuses', async () => {
    server.manner = (line) => (line.startsWith('AUTH') ? '535 5.7.8 No' : undefined)

    const refusal = await start().catch((error: unknown) => error)

    expect(refusal).toBeInstanceOf(StartError)
    expect(String(refusal)).toMatch(
      /^\S+ The mail server 127\.0\.0\.1:\d+ refuses the user and password of [^\n]+\.$/,
    )
  })

  it('starts while the server is away, says so, and sends once it is back', async () => {
    const { port } = server
    await server.close()
    const cloud = await start()
    await send(cloud, 'ani@example.go.id')
    const waiting = await mailsWaiting(cloud)
    server = await startSmtpServer(port)

    await cloud.clock.advanceTo(cloud.clock.now() + 120_000)

    expect(running?.lines[0]).toMatch(/^The mail server .* takes no mail yet/)
    expect([waiting, await mailsWaiting(cloud)]).toEqual([1, 0])
    expect(server.taken.map(({ to }) => to)).toEqual(['ani@example.go.id'])
  })
})
