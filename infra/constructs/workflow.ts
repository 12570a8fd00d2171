import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import type { Ground } from '../ground.ts'
import { type MachineName, machineArn, physicalName } from '../machines.ts'
import { overFiveMinutes } from './alarm-bell.ts'
import { callsOf } from './calls.ts'
import type { ServiceFunction } from './service-function.ts'
import { checkSubstitutions, substitutionName } from './substitutions.ts'
import { grantCalls } from './workflow-grants.ts'

interface WorkflowPlan {
  readonly name: MachineName
  /** The functions and workflows that the file calls: all of these and no others. */
  readonly functions?: readonly ServiceFunction[]
  readonly machines?: readonly MachineName[]
  /** The impact on a person when an execution fails. */
  readonly impact: string
}

/**
 * One state machine from `workflows/<name>.asl.json`, granted exactly what the file calls.
 * @throws Error with file and line when a `${Name}` of the file and what the plan gives do not match.
 */
export class Workflow extends Construct {
  readonly machine: StateMachine

  constructor(
    scope: Construct,
    ground: Ground,
    { name, functions = [], machines = [], impact }: WorkflowPlan,
  ) {
    super(scope, name)
    const file = `workflows/${name}.asl.json`
    const text = readFileSync(join(ground.root, file), 'utf8')
    const calls = callsOf(JSON.parse(text))
    const { records } = ground.store
    const given = new Map([
      ...(calls.updates.size > 0 ? [['RecordsTable', records.tableName] as const] : []),
      ...functions.map((called) => [substitutionName(called.name), called.lambda.functionArn] as const),
      ...machines.map((called) => [substitutionName(called), machineArn(this, called)] as const),
    ])
    checkSubstitutions(file, text, given.keys())
    this.machine = new StateMachine(this, 'StateMachine', {
      stateMachineName: physicalName(name),
      definitionBody: DefinitionBody.fromString(text),
      definitionSubstitutions: Object.fromEntries(given),
      tracingEnabled: true,
      logs: { destination: this.#log(name), level: LogLevel.ERROR, includeExecutionData: false },
    })
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SF1',
      reason: 'The whole history of each execution is archived when it ends; the log holds what went wrong.',
    })
    grantCalls(this.machine, calls, { functions, machines, records })
    this.#ringOnFailure(ground, impact)
  }

  #log(name: MachineName): LogGroup {
    return new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/states/${physicalName(name)}`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    })
  }

  #ringOnFailure({ alarms }: Ground, impact: string): void {
    const { machine } = this
    const metric = new MathExpression({
      expression: 'failed + timedOut + aborted',
      usingMetrics: {
        failed: machine.metricFailed(overFiveMinutes),
        timedOut: machine.metricTimedOut(overFiveMinutes),
        aborted: machine.metricAborted(overFiveMinutes),
      },
      period: overFiveMinutes.period,
    })
    alarms.ringFor(this, 'Failed', { impact, metric })
  }
}
