import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { S3Error } from './s3-error.ts'

type Fields = ReadonlyMap<string, string>

/** How large a policy lets the file be, in bytes. */
export interface LengthRange {
  readonly least: number
  readonly most: number
}

const ALGORITHM = 'AWS4-HMAC-SHA256'
const CREDENTIAL = /^([^/\s]+)\/(\d{8})\/([^/\s]+)\/s3\/aws4_request$/

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.coerce.number().int(), z.coerce.number().int()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z
    .record(z.string(), z.string())
    .refine((exact) => Object.keys(exact).length === 1)
    .transform((exact): ['eq', string, string] => {
      const [[name, value] = ['', '']] = Object.entries(exact)
      return ['eq', `$${name}`, value]
    }),
])
type Condition = z.output<typeof Condition>

const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) })
type Policy = z.output<typeof Policy>

/** The access key that a form says it is signed with. */
export const keyIdOf = (fields: Fields): string | undefined =>
  CREDENTIAL.exec(fields.get('x-amz-credential') ?? '')?.[1]

/** Whether a form's policy is signed with a secret: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html */
export const isPolicySignedWith = (secret: string, fields: Fields): boolean => {
  const [, , day = '', region = ''] = CREDENTIAL.exec(fields.get('x-amz-credential') ?? '') ?? []
  const signature = fields.get('x-amz-signature') ?? ''
  if (fields.get('x-amz-algorithm') !== ALGORITHM || !/^[0-9a-f]{64}$/.test(signature)) return false
  if (!fields.get('x-amz-date')?.startsWith(day)) return false
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secret}`)
  return timingSafeEqual(hmac(key, fields.get('policy') ?? ''), Buffer.from(signature, 'hex'))
}

const parse = (policy: string): Policy => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(policy, 'base64').toString('utf8')))
  } catch {
    throw new S3Error('InvalidPolicyDocument')
  }
}

const against = (reason: string) =>
  new S3Error('AccessDenied', { Message: `Invalid according to Policy: ${reason}` })

/** Fields that need no condition. */
const isFree = (name: string) =>
  name === 'policy' || name === 'x-amz-signature' || name === 'file' || name.startsWith('x-ignore-')

const nameIn = (field: string) => field.slice(1).toLowerCase()

const holds = (
  [operator, field, wanted]: Exclude<Condition, ['content-length-range', ...unknown[]]>,
  given: Fields,
) => {
  const value = given.get(nameIn(field))
  return value !== undefined && (operator === 'eq' ? value === wanted : value.startsWith(wanted))
}

/**
 * Holds a form against its policy: not expired, every condition met, and no field that no condition speaks of. Throws an
 * `S3Error`, else answers how large the file may be. `bucket` is the one posted to, whatever the form says.
 */
export const checkPolicy = (fields: Fields, bucket: string, now: number): LengthRange => {
  const { expiration, conditions } = parse(fields.get('policy') ?? '')
  if (Date.parse(expiration) <= now) throw against('Policy expired.')
  if (fields.has('bucket') && fields.get('bucket') !== bucket)
    throw against('Policy Condition failed: bucket')
  const given = new Map([...fields, ['bucket', bucket]])
  const named = new Set<string>()
  let range: LengthRange = { least: 0, most: Number.POSITIVE_INFINITY }
  for (const condition of conditions) {
    if (condition[0] === 'content-length-range') {
      range = { least: Math.max(range.least, condition[1]), most: Math.min(range.most, condition[2]) }
      continue
    }
    named.add(nameIn(condition[1]))
    if (!holds(condition, given)) throw against(`Policy Condition failed: ${JSON.stringify(condition)}`)
  }
  const extra = [...fields.keys()].filter((name) => !isFree(name) && name !== 'bucket' && !named.has(name))
  if (extra.length > 0) throw against(`Extra input fields: ${extra.join(', ')}`)
  return range
}
