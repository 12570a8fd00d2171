import { ArnFormat, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/** The state machines; each is `workflows/<name>.asl.json`. */
export const machines = [
  'appraisal-cycle',
  'appraisal',
  'calibration',
  'result',
  'coaching',
  'reward',
  'human-task',
] as const
export type MachineName = (typeof machines)[number]

/** The scheduled jobs that others may wake, by the names of their functions. */
export type JobName = 'send-mail' | 'import-people' | 'write-exports' | 'check-periods' | 'resend-signals'

/** A state machine's physical name: fixed, so that functions and machines may name each other without a cycle. */
export const physicalName = (name: string) => `bina-${name}`

/** The ARN of a machine of this stack, by its name alone. */
export const machineArn = (scope: Construct, name: MachineName) =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: physicalName(name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })

/** The ARNs of every execution of a machine of this stack (ends in a wildcard: executions are made at run time). */
export const executionArns = (scope: Construct, name: MachineName) =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${physicalName(name)}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })

/** The ARN of a function of this stack, by its name alone. */
export const functionArn = (scope: Construct, name: string) =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: physicalName(name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })
