import { GetSendQuotaCommand, SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

const RATE = 5

let running: RunningCloud
let ses: SESClient

beforeAll(async () => {
  running = await runFixture(undefined, { parameters: { MailRatePerSecond: `${RATE}` } })
  // The machine's owner, whom IAM never refuses: what is refused here, SES itself refuses.
  const { environment } = running.cloud
  ses = new SESClient({
    endpoint: environment.AWS_ENDPOINT_URL ?? '',
    region: environment.AWS_REGION ?? '',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
    maxAttempts: 1,
  })
})

afterAll(async () => {
  ses.destroy()
  await running.stop()
})

const send = (Source: string, set = running.cloud.nameOf('Mails')) =>
  ses.send(
    new SendEmailCommand({
      Source,
      Destination: { ToAddresses: ['ani@example.go.id'] },
      Message: { Subject: { Data: 'Halo' }, Body: { Text: { Data: 'Isi' } } },
      ConfigurationSetName: set,
    }),
  )

describe('SES', () => {
  it.each(['bina@elsewhere.id', 'bina@notbina.example.go.id', 'bina@example.go.id'])(
    'refuses the sender %s, whom nobody verified',
    async (sender) => {
      await expect(send(sender)).rejects.toMatchObject({
        name: 'MessageRejected',
        message: `Email address is not verified. The following identities failed the check in region AP-SOUTHEAST-3: ${sender}`,
      })
    },
  )

  it.each(['bina@bina.example.go.id', 'Bina <BINA@Bina.example.go.id>', 'a@sub.bina.example.go.id'])(
    'takes the sender %s of a verified domain',
    async (sender) => {
      await expect(send(sender)).resolves.toMatchObject({ MessageId: expect.any(String) })
    },
  )

  it('refuses a configuration set that does not exist', async () => {
    await expect(send('bina@bina.example.go.id', 'None')).rejects.toMatchObject({
      name: 'ConfigurationSetDoesNotExistException',
      message: 'Configuration set <None> does not exist.',
    })
  })

  it('says at which rate mail may be sent, and refuses what is sent faster', async () => {
    const { MaxSendRate } = await ses.send(new GetSendQuotaCommand({}))
    const before = running.cloud.counts().mailsSent

    const all = await Promise.allSettled(
      Array.from({ length: 10 * RATE }, () => send('bina@bina.example.go.id')),
    )

    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(MaxSendRate).toBe(RATE)
    expect(refused.length).toBeGreaterThan(0)
    for (const reason of refused)
      expect(reason).toMatchObject({ name: 'Throttling', message: 'Maximum sending rate exceeded.' })
    expect(running.cloud.counts().mailsSent - before).toBe(all.length - refused.length)
  })
})
