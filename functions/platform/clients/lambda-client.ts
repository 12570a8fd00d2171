import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'
import { AwsRestJsonProtocol } from '@aws-sdk/core/protocols'
import { HttpInterceptingShapeSerializer } from '@smithy/core/protocols'
import { beforeSending } from './before-sending.ts'

/** Takes the payload of an invocation as the bytes it is given: nothing of it is written by the SDK. */
class Payload {
  #bytes = new Uint8Array()

  setSerdeContext(): void {}

  write(_: unknown, bytes: unknown): void {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('The payload of an invocation is bytes.')
    this.#bytes = new Uint8Array(bytes)
  }

  flush(): Uint8Array {
    return this.#bytes
  }
}

/** AWS's REST with JSON, as far as an invocation needs it: a name in the path, headers, and bytes. */
class InvocationProtocol extends AwsRestJsonProtocol {
  protected override serializer = new HttpInterceptingShapeSerializer(new Payload(), {
    httpBindings: true,
    timestampFormat: { useTrait: true, default: 7 },
  })
}

/** Makes a client of Lambda that invokes functions; another operation needs a protocol of its own. */
export const lambdaClient = (config: LambdaClientConfig = {}): LambdaClient => {
  const client = new LambdaClient({ ...config, protocol: InvocationProtocol })
  client.middlewareStack.add(...beforeSending)
  return client
}
