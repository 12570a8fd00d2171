import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

let running: RunningCloud
let ConfigurationSetName: string

beforeAll(async () => {
  running = await runFixture()
  ConfigurationSetName = running.cloud.nameOf('Mails')
})

afterAll(() => running.stop())

const Source = 'Bina <bina@bina.example.go.id>'
const Message = {
  Subject: { Data: 'Halo' },
  Body: { Text: { Data: 'Buka https://x/y' }, Html: { Data: '<p>Buka</p>' } },
}

const send = async (to: string[], more: object = {}) =>
  (
    await probe(running.cloud, {
      action: 'sendEmail',
      Source,
      Destination: { ToAddresses: to },
      Message,
      ConfigurationSetName,
      ...more,
    })
  ).result

const heard = async () => {
  const { result } = await probe(running.cloud, {
    action: 'query',
    TableName: running.cloud.nameOf('Records'),
    KeyConditionExpression: 'pk = :heard',
    ExpressionAttributeValues: { ':heard': { S: 'heard' } },
  })
  const items: { event: { S: string } }[] = result.answer.Items
  return items.map(({ event }) => JSON.parse(JSON.parse(event.S).Records[0].Sns.Message))
}

describe('sending mail', () => {
  it('puts the mail into the inbox of each recipient', async () => {
    const { answer } = await send(['ani@example.go.id', 'Budi <budi@example.go.id>'])

    const [mail] = running.cloud.mails({ to: 'budi@example.go.id' })
    expect(mail).toMatchObject({
      messageId: answer.MessageId,
      sender: Source,
      subject: 'Halo',
      text: 'Buka https://x/y',
      html: '<p>Buka</p>',
    })
    expect(running.cloud.mails({ to: 'ani@example.go.id' })).toHaveLength(1)
  })

  it('takes a raw message apart', async () => {
    const raw = 'From: bina@bina.example.go.id\r\nTo: raw@example.go.id\r\nSubject: Mentah\r\n\r\nIsi'

    const { result } = await probe(running.cloud, { action: 'sendRawEmail', raw, ConfigurationSetName })

    expect(result.ok).toBe(true)
    expect(running.cloud.mails({ to: 'raw@example.go.id' })[0]).toMatchObject({
      subject: 'Mentah',
      text: 'Isi',
    })
  })

  it('is refused for a sender that nobody verified', async () => {
    const result = await send(['ani@example.go.id'], { Source: 'bina@elsewhere.id' })

    // Neither may the role send for it: IAM speaks first.
    expect(result).toMatchObject({ ok: false, name: 'AccessDenied' })
  })

  it('is refused for more than fifty recipients at once', async () => {
    const many = Array.from({ length: 51 }, (_, number) => `p${number}@example.go.id`)

    expect(await send(many)).toMatchObject({ ok: false, name: 'InvalidParameterValue' })
  })

  it.each([
    ['bounce@example.go.id', 'Bounce'],
    ['complaint+ani@example.go.id', 'Complaint'],
  ])('to %s is heard of as a %s', async (address, eventType) => {
    await send([address])
    await running.cloud.activity.idle()

    const events = await heard()
    expect(events.filter((event) => event.eventType === eventType)).toHaveLength(1)
    expect(events.find((event) => event.eventType === eventType).mail.destination).toEqual([address])
  })

  it('is listed for tests, after a given mail and oldest first', async () => {
    await send(['list@example.go.id'])
    const [{ id: first } = { id: 0 }] = running.cloud.mails({ to: 'list@example.go.id' })
    await send(['list@example.go.id'])
    await send(['list@example.go.id'])

    const answer = await fetch(`${running.cloud.url}/_local/inbox.json?to=list@example.go.id&after=${first}`)
    const ids = (await answer.json()).map(({ id }: { id: number }) => id)

    expect(ids).toHaveLength(2)
    expect(ids).toEqual([...ids].sort((one, other) => one - other))
  })
})
