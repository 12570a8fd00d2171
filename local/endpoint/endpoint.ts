import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock/movable-clock.ts'
import { AccessDenied, type Caller } from '../iam/guard.ts'
import {
  type Answer,
  type Call,
  type EndpointAnswer,
  type EndpointRequest,
  jsonRefusal,
  LARGEST_BODY,
  type Service,
} from './call.ts'
import { type Credentials, scopeOf } from './credentials.ts'
import { listenForSdks } from './endpoint-port.ts'

export interface EndpointOptions {
  /** By the service's name in SigV4's credential scope. */
  readonly services: Readonly<Record<string, Service>>
  readonly credentials: Credentials
  readonly clock: Clock
  log(line: string): void
}

export interface Endpoint {
  readonly url: string
  /** Answers a request that came another way than by the port; never rejects. */
  serve(request: EndpointRequest): Promise<EndpointAnswer>
  /** Answers a call of an API of operations and JSON, made by the cloud itself with somebody's role; never rejects. */
  callAs(caller: Caller, service: string, operation: string, input: string): Promise<Answer>
  stop(): Promise<void>
}

/** Takes the calls of SDKs to their services: those that come to a port on loopback, and those handed to `serve`. */
export const startEndpoint = async (options: EndpointOptions): Promise<Endpoint> => {
  let isStopped = false
  const serve = async (request: EndpointRequest) => {
    if (isStopped) return complete(request, STOPPED, options.clock)
    const given = await answer(request, options).catch((error: unknown) => failure(error, options))
    return complete(request, given, options.clock)
  }
  const port = await listenForSdks({
    credentials: options.credentials,
    serve,
    refuse: async (request) => complete(request, unsigned(request, options), options.clock),
    fail: (error) => failure(error, options),
  })
  return {
    url: port.url,
    serve,
    callAs: (caller, service, operation, input) =>
      ask(options.services[service], {
        caller,
        operation,
        method: 'POST',
        url: '/',
        headers: {},
        body: Buffer.from(input),
      }).catch((error: unknown) => failure(error, options)),
    stop: () => {
      isStopped = true
      return port.close()
    },
  }
}

const answer = async (
  { method, url, headers, body }: EndpointRequest,
  { services, credentials }: EndpointOptions,
): Promise<Answer> => {
  if (body.length > LARGEST_BODY)
    return jsonRefusal('RequestEntityTooLarge', 'The request is too large.', 413)
  const { authorization, 'x-amz-target': target } = headers
  const scope = scopeOf(authorization)
  const service = scope && services[scope.service]
  if (!service) return jsonRefusal('UnknownOperationException', `No service for ${method} ${url}.`)
  const caller = credentials.recognise(scope.keyId)
  if (!caller)
    return service.refuse(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    )
  return ask(service, {
    caller: caller === 'owner' ? undefined : caller,
    method,
    url,
    headers,
    body,
    operation: typeof target === 'string' ? target.slice(target.lastIndexOf('.') + 1) : '',
  })
}

const unsigned = ({ headers }: EndpointRequest, { services }: EndpointOptions): Answer => {
  const service = services[scopeOf(headers.authorization)?.service ?? '']
  const { refuse } = service ?? { refuse: jsonRefusal }
  return refuse.call(
    service,
    'InvalidSignatureException',
    'The request is not signed with the secret of its key.',
  )
}

const ask = async (service: Service | undefined, call: Call): Promise<Answer> => {
  if (!service) return jsonRefusal('UnknownOperationException', `No service for ${call.method} ${call.url}.`)
  try {
    return await service.handle(call)
  } catch (error) {
    if (error instanceof AccessDenied) return service.refuse('AccessDeniedException', error.message)
    throw error
  }
}

const failure = (error: unknown, { log }: EndpointOptions): Answer => {
  log(`The endpoint failed: ${error instanceof Error ? error.stack : String(error)}`)
  return jsonRefusal('InternalServerError', 'The embedded cloud failed; see its log.', 500)
}

const STOPPED = jsonRefusal('ServiceUnavailable', 'The machine is being stopped.', 503)

const complete = (
  { method }: EndpointRequest,
  { status, headers, body = '' }: Answer,
  clock: Clock,
): EndpointAnswer => ({
  status,
  headers: {
    'content-length': `${Buffer.byteLength(body)}`,
    // SDKs hold their own clock against this one.
    date: new Date(clock.now()).toUTCString(),
    'x-amzn-requestid': randomUUID(),
    ...headers,
  },
  body: method === 'HEAD' ? '' : body,
})
