import { SignCommand } from '@aws-sdk/client-kms'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { SendEmailCommand } from '@aws-sdk/client-ses'
import { SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveIn } from '../../functions/platform/archive/archive.ts'
import { kmsClient } from '../../functions/platform/clients/kms-client.ts'
import { s3Client } from '../../functions/platform/clients/s3-client.ts'
import { sesClient } from '../../functions/platform/clients/ses-client.ts'
import { sfnClient } from '../../functions/platform/clients/sfn-client.ts'
import { anyKeyText, anyText } from './any-value.ts'
import { jsonOf, withListener } from './sent-requests.ts'

const listener = withListener()
const mailSetup = withListener(
  '<SendEmailResponse><SendEmailResult><MessageId>1</MessageId></SendEmailResult></SendEmailResponse>',
)

/** Sends with a client of its own, and gives the request as it came over the wire. */
const sent = async <Client extends { destroy(): void }>(
  client: Client,
  send: (client: Client) => Promise<unknown>,
  to = listener,
) => {
  const request = await to().sentWhile(() => send(client))
  client.destroy()
  return request
}

describe('a request', () => {
  it('to Step Functions says what its input says, whatever text is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const answer = { taskToken: one, output: JSON.stringify({ [other]: other }) }
        const start = { stateMachineArn: one, name: other, input: other }

        const answered = await sent(sfnClient(listener().config), (client) =>
          client.send(new SendTaskSuccessCommand(answer)),
        )
        const started = await sent(sfnClient(listener().config), (client) =>
          client.send(new StartExecutionCommand(start)),
        )

        expect(jsonOf(answered)).toEqual(answer)
        expect(jsonOf(started)).toEqual(start)
      }),
      { numRuns: 50 },
    )
  })

  it('to KMS says what its input says, bytes included', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.uint8Array({ maxLength: 80 }), async (KeyId, Message) => {
        const input = { KeyId, Message, MessageType: 'RAW', SigningAlgorithm: 'ECDSA_SHA_256' } as const

        const request = await sent(kmsClient(listener().config), (client) =>
          client.send(new SignCommand(input)),
        )

        expect(jsonOf(request)).toEqual({ ...input, Message: Buffer.from(Message).toString('base64') })
      }),
      { numRuns: 50 },
    )
  })

  it('to SES has the fields of its input and no others', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const request = await sent(
          sesClient(mailSetup().config),
          (client) =>
            client.send(
              new SendEmailCommand({
                Source: one,
                Destination: { ToAddresses: [one, other] },
                ConfigurationSetName: other,
                Message: { Subject: { Data: one }, Body: { Text: { Data: other }, Html: { Data: one } } },
              }),
            ),
          mailSetup,
        )

        expect([...new URLSearchParams(request.body.toString())]).toEqual([
          ['Action', 'SendEmail'],
          ['Version', '2010-12-01'],
          ['Source', one],
          ['Destination.ToAddresses.member.1', one],
          ['Destination.ToAddresses.member.2', other],
          ['Message.Subject.Data', one],
          ['Message.Body.Text.Data', other],
          ['Message.Body.Html.Data', one],
          ['ConfigurationSetName', other],
        ])
      }),
      { numRuns: 50 },
    )
  })

  it('to S3 puts the object under its key, with its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyKeyText, anyKeyText, async (key, text) => {
        const request = await sent(s3Client(listener().config), (client) =>
          archiveIn(client, 'archive').put(key, text, 'application/json'),
        )

        const [path = '', query] = request.url.split('?')
        expect(decodeURIComponent(path)).toBe(`/archive/${key}`)
        expect(query).toBe('x-id=PutObject')
        expect(request.body.toString()).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it.each(['\r\nx-amz-acl: public-read', '\u010a', '\u0122'])(
    'to S3 is not sent with metadata that no header can carry: %j',
    async (value) => {
      const client = s3Client({ ...listener().config, maxAttempts: 1 })
      const before = listener().count()

      const sending = client.send(
        new PutObjectCommand({ Bucket: 'archive', Key: 'a', Body: 'x', Metadata: { note: `x${value}` } }),
      )

      await expect(sending).rejects.toThrow('Invalid character in header content')
      expect(listener().count()).toBe(before)
      client.destroy()
    },
  )
})
