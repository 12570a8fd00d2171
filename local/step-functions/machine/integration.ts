import type { Integration } from './machine.ts'

export interface Resource {
  readonly integration: Integration
  readonly resource: string
  readonly resourceType: string | undefined
}

const optimised = (resourceType: string, resource: string, integration: Integration): [string, Resource] => [
  `${resourceType}:${resource}`,
  { integration, resource, resourceType },
]

const OPTIMISED = new Map<string, Resource>([
  optimised('lambda', 'invoke', { kind: 'invoke', callback: false }),
  optimised('lambda', 'invoke.waitForTaskToken', { kind: 'invoke', callback: true }),
  optimised('states', 'startExecution', { kind: 'startExecution', wait: 'none' }),
  optimised('states', 'startExecution.sync', { kind: 'startExecution', wait: 'sync' }),
  optimised('states', 'startExecution.sync:2', { kind: 'startExecution', wait: 'sync:2' }),
  optimised('states', 'startExecution.waitForTaskToken', { kind: 'startExecution', wait: 'callback' }),
])

const SERVICE = /^arn:aws[a-z-]*:states:[a-z0-9-]*:\d*:(.+)$/
const FUNCTION = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9-_]+(:[A-Za-z0-9-_$]+)?$/

/** What a Task's `Resource` means, or `undefined` when it is none of those supported. */
export const resourceOf = (arn: string): Resource | undefined => {
  if (FUNCTION.test(arn))
    return { integration: { kind: 'function', functionArn: arn }, resource: arn, resourceType: undefined }
  const service = SERVICE.exec(arn)?.[1]
  return service === undefined ? undefined : OPTIMISED.get(service)
}

/** What the call of a service takes: an argument that it needs, and what may be added. */
export interface KnownArguments {
  readonly required: string
  readonly optional: readonly string[]
}

/** The arguments a call of this resource may have; any where a function is called by its ARN. */
export const argumentsOf = (
  resource: Pick<Resource, 'integration'> | undefined,
): KnownArguments | undefined => {
  switch (resource?.integration.kind) {
    case 'invoke':
      return { required: 'FunctionName', optional: ['Payload'] }
    case 'startExecution':
      return { required: 'StateMachineArn', optional: ['Name', 'Input'] }
    default:
      return undefined
  }
}

/** Whether a task of this integration has a token in its context object. */
export const hasToken = (integration: Integration): boolean =>
  integration.kind === 'invoke'
    ? integration.callback
    : integration.kind === 'startExecution' && integration.wait !== 'none'
