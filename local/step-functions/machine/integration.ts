import type { Integration } from './machine.ts'

export interface Resource {
  readonly integration: Integration
  readonly resource: string
  readonly resourceType: string | undefined
}

const task = (resourceType: string, resource: string, integration: Integration): [string, Resource] => [
  `${resourceType}:${resource}`,
  { integration, resource, resourceType },
]

const SERVICES = new Map<string, Resource>([
  task('lambda', 'invoke', { kind: 'invoke', callback: false }),
  task('lambda', 'invoke.waitForTaskToken', { kind: 'invoke', callback: true }),
  task('states', 'startExecution', { kind: 'startExecution', wait: 'none' }),
  task('states', 'startExecution.sync', { kind: 'startExecution', wait: 'sync' }),
  task('states', 'startExecution.sync:2', { kind: 'startExecution', wait: 'sync:2' }),
  task('states', 'startExecution.waitForTaskToken', { kind: 'startExecution', wait: 'callback' }),
  task('aws-sdk:dynamodb', 'updateItem.waitForTaskToken', {
    kind: 'api',
    service: 'dynamodb',
    operation: 'UpdateItem',
    errorPrefix: 'DynamoDb',
  }),
])

const SERVICE = /^arn:aws[a-z-]*:states:[a-z0-9-]*:\d*:(.+)$/
const FUNCTION = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9-_]+(:[A-Za-z0-9-_$]+)?$/

/** What a Task's `Resource` means, or `undefined` when it is none of those supported. */
export const resourceOf = (arn: string): Resource | undefined => {
  if (FUNCTION.test(arn))
    return { integration: { kind: 'function', functionArn: arn }, resource: arn, resourceType: undefined }
  const service = SERVICE.exec(arn)?.[1]
  return service === undefined ? undefined : SERVICES.get(service)
}

/** What the call of a service takes: arguments that it needs, and what may be added. */
export interface KnownArguments {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

const UPDATE_ITEM: KnownArguments = {
  required: ['TableName', 'Key'],
  optional: [
    'UpdateExpression',
    'ConditionExpression',
    'ExpressionAttributeNames',
    'ExpressionAttributeValues',
    'ReturnValues',
  ],
}

/** The arguments a call of this resource may have; any where a function is called by its ARN. */
export const argumentsOf = (
  resource: Pick<Resource, 'integration'> | undefined,
): KnownArguments | undefined => {
  switch (resource?.integration.kind) {
    case 'invoke':
      return { required: ['FunctionName'], optional: ['Payload'] }
    case 'startExecution':
      return { required: ['StateMachineArn'], optional: ['Name', 'Input'] }
    case 'api':
      return UPDATE_ITEM
    default:
      return undefined
  }
}

/** Whether a task of this integration has a token in its context object. */
export const hasToken = (integration: Integration): boolean =>
  integration.kind === 'api' ||
  (integration.kind === 'invoke' && integration.callback) ||
  (integration.kind === 'startExecution' && integration.wait !== 'none')
