import { SignCommand } from '@aws-sdk/client-kms'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { SendEmailCommand } from '@aws-sdk/client-ses'
import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kmsClient } from '../../functions/platform/clients/kms-client.ts'
import { s3Client } from '../../functions/platform/clients/s3-client.ts'
import { sesClient } from '../../functions/platform/clients/ses-client.ts'
import { sfnClient } from '../../functions/platform/clients/sfn-client.ts'
import { halfText } from './any-value.ts'
import { withListener } from './sent-requests.ts'

const listener = withListener()

describe('a request', () => {
  it('with half a character in it is sent to none of them', async () => {
    const config = { ...listener().config, maxAttempts: 1 }
    const before = listener().count()
    await fc.assert(
      fc.asyncProperty(halfText, async (half) => {
        const sendings = [
          sfnClient(config).send(new SendTaskSuccessCommand({ taskToken: 'token', output: half })),
          kmsClient(config).send(
            new SignCommand({ KeyId: half, Message: Buffer.of(1), SigningAlgorithm: 'ECDSA_SHA_256' }),
          ),
          s3Client(config).send(new PutObjectCommand({ Bucket: 'archive', Key: half, Body: 'x' })),
          sesClient(config).send(
            new SendEmailCommand({
              Source: 'a@b.example',
              Destination: { ToAddresses: ['a@b.example'] },
              Message: { Subject: { Data: half }, Body: {} },
            }),
          ),
        ]

        for (const sending of sendings) await expect(sending).rejects.toThrow('Half a character')
      }),
      { numRuns: 20 },
    )

    expect(listener().count()).toBe(before)
  })
})
