import { AwsJson1_0Protocol, AwsJson1_1Protocol } from '@aws-sdk/core/protocols'
import { NormalizedSchema } from '@smithy/core/schema'
import { generateIdempotencyToken } from '@smithy/core/serde'
import { refuseUnsafeInput } from './refuse-unsafe-input.ts'

type Schema = Parameters<typeof NormalizedSchema.of>[0]
type Input = Readonly<Record<string, unknown>>

/** What an operation knows of an input, with a token where it wants one: a repeated request is then carried out once. */
const membersOf = (schema: Schema, input: Input): Input => {
  const members: Record<string, unknown> = {}
  for (const [name, member] of NormalizedSchema.of(schema).structIterator()) {
    const value = input[name] ?? (member.isIdempotencyToken() ? generateIdempotencyToken() : undefined)
    if (value !== undefined) members[name] = value
  }
  return members
}

function base64(this: Input, key: string, value: unknown): unknown {
  const raw = this[key]
  return raw instanceof Uint8Array
    ? Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64')
    : value
}

/**
 * Writes the bodies of requests by `JSON.stringify`. The SDK's own serializer (`@smithy/core` up to 3.41.1) puts some
 * texts into its buffer character by character, cut to a byte: U+0122 becomes a quotation mark there, and what
 * follows it structure. See docs/adr/0023.
 */
class NativeJson {
  #body = '{}'

  setSerdeContext(): void {}

  write(schema: Schema, input: unknown): void {
    const members = membersOf(schema, Object(input))
    this.#body = refuseUnsafeInput(members) ? JSON.stringify(members, base64) : JSON.stringify(members)
  }

  flush(): Uint8Array {
    const body = this.#body
    this.#body = '{}'
    return Buffer.from(body)
  }
}

/** AWS's JSON 1.0, as DynamoDB and Step Functions speak it. */
export class NativeJson1_0 extends AwsJson1_0Protocol {
  protected override serializer = new NativeJson()
}

/** AWS's JSON 1.1, as KMS speaks it. */
export class NativeJson1_1 extends AwsJson1_1Protocol {
  protected override serializer = new NativeJson()
}
