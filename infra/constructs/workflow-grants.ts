import { ArnFormat, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { executionArns, type MachineName, machineArn } from '../machines.ts'
import { acknowledgeWildcard } from './acknowledge-wildcard.ts'
import type { Calls } from './calls.ts'
import { onlyWithin } from './only-within.ts'
import type { ServiceFunction } from './service-function.ts'
import { substitutionName } from './substitutions.ts'

interface Callable {
  /** The Records table, where the file may write to it. */
  readonly records: Pick<Table, 'tableArn'>
  readonly functions: readonly ServiceFunction[]
  readonly machines: readonly MachineName[]
}

const allow = (machine: StateMachine, actions: string[], resources: string[]) => {
  if (resources.length > 0) machine.addToRolePolicy(new PolicyStatement({ actions, resources }))
}

/** Step Functions hears of a child's end through this rule, which it keeps itself. */
const childEndsRule = (machine: StateMachine) =>
  Stack.of(machine).formatArn({
    service: 'events',
    resource: 'rule',
    resourceName: 'StepFunctionsGetEventsForStepFunctionsExecutionRule',
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  })

/** Lets a machine invoke the functions, start and await the machines and update the records that its file names, and no others. */
export const grantCalls = (
  machine: StateMachine,
  calls: Calls,
  { functions, machines, records }: Callable,
): void => {
  const invoked = functions.filter(({ name }) => calls.functions.has(substitutionName(name)))
  const started = machines.filter((name) => calls.machines.has(substitutionName(name)))
  const awaited = machines.filter((name) => calls.awaited.has(substitutionName(name)))
  const executions = awaited.map((name) => executionArns(machine, name))

  const invokedArns = invoked.map(({ lambda }) => lambda.functionArn)
  const startedArns = started.map((name) => machineArn(machine, name))
  allow(machine, ['lambda:InvokeFunction'], invokedArns)
  allow(machine, ['states:StartExecution'], startedArns)
  allow(machine, ['states:DescribeExecution', 'states:StopExecution'], executions)
  if (calls.updates.size > 0) {
    machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:UpdateItem'],
        resources: [records.tableArn],
        conditions: onlyWithin([...calls.updates]),
      }),
    )
  }
  if (awaited.length > 0) {
    allow(machine, ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'], [childEndsRule(machine)])
  }
  for (const arn of executions) {
    acknowledgeWildcard(machine, arn, 'The executions of this one machine are named at run time.')
  }
  acknowledgeWildcard(machine, '*', 'IAM knows no resource for X-Ray segments, nor for the delivery of logs.')
}
