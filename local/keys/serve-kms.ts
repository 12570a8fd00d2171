import * as z from 'zod'
import { type Answer, demand, jsonRefusal, type Service } from '../endpoint/call.ts'
import type { Guard } from '../iam/guard.ts'
import { arnOf } from '../template/place.ts'
import type { SigningKey } from './key-ring.ts'

const Request = z.looseObject({
  KeyId: z.string(),
  Message: z.base64().optional(),
  MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
  Signature: z.base64().optional(),
  SigningAlgorithm: z.string().optional(),
})
type Request = z.infer<typeof Request>

const LONGEST_MESSAGE = 4096

const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64')

const answer = (body: object) => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
})

const describe = ({ arn, spec, algorithm, publicKey }: SigningKey) =>
  answer({
    KeyId: arn,
    PublicKey: publicKey.toString('base64'),
    KeySpec: spec,
    CustomerMasterKeySpec: spec,
    KeyUsage: 'SIGN_VERIFY',
    SigningAlgorithms: [algorithm],
  })

const faultOf = (key: SigningKey, { Message, MessageType, SigningAlgorithm }: Request) => {
  const refuse = (message: string) => jsonRefusal('ValidationException', message)
  if (SigningAlgorithm !== key.algorithm) {
    return refuse(`Algorithm ${SigningAlgorithm} is incompatible with key spec ${key.spec}.`)
  }
  if (MessageType === 'DIGEST') return refuse('The embedded cloud signs messages (RAW), not digests.')
  const { length } = bytes(Message)
  const fits = length >= 1 && length <= LONGEST_MESSAGE
  return fits ? undefined : refuse(`Message must have 1 to ${LONGEST_MESSAGE} bytes.`)
}

const operations: Readonly<Record<string, (key: SigningKey, request: Request) => Answer>> = {
  GetPublicKey: describe,
  Sign: (key, request) => faultOf(key, request) ?? signed(key, request),
  Verify: (key, request) => faultOf(key, request) ?? verified(key, request),
}

const signed = (key: SigningKey, { Message }: Request) =>
  answer({
    KeyId: key.arn,
    SigningAlgorithm: key.algorithm,
    Signature: key.sign(bytes(Message)).toString('base64'),
  })

const verified = (key: SigningKey, { Message, Signature }: Request) =>
  key.verify(bytes(Message), bytes(Signature))
    ? answer({ KeyId: key.arn, SigningAlgorithm: key.algorithm, SignatureValid: true })
    : jsonRefusal('KMSInvalidSignatureException', 'The signature does not verify.')

/** The KMS service, for asymmetric signing keys: Sign, Verify, GetPublicKey. */
export const serveKms = (find: (reference: string) => SigningKey | undefined, guard: Guard): Service => ({
  async handle(call) {
    const request = Request.parse(JSON.parse(call.body.toString()))
    const key = find(request.KeyId)
    const resource = key?.arn ?? arnOf('kms', `key/${request.KeyId}`)
    demand(guard, call, [{ action: `kms:${call.operation}`, resource }])
    if (!key) return jsonRefusal('NotFoundException', `Key '${resource}' does not exist`)
    const operation = operations[call.operation]
    return (
      operation?.(key, request) ??
      jsonRefusal('UnknownOperationException', `${call.operation} is not served.`)
    )
  },
  refuse: jsonRefusal,
})
