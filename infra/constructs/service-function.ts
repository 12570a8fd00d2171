import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Ground } from '../ground.ts'
import { physicalName } from '../machines.ts'
import { acknowledgeWildcard } from './acknowledge-wildcard.ts'
import { overFiveMinutes } from './alarm-bell.ts'
import { nameOfEntry } from './bundles.ts'
import { type Needs, type Permissions, permissionsFor } from './needs.ts'

/** The namespace of Bina's own metrics. */
export const NAMESPACE = 'Bina'

/** A function as data: which file, what it may touch, how long and how large. */
export type FunctionPlan = Needs & {
  /** TypeScript file exporting `handler`; its name is the function's name everywhere. */
  readonly entry: string
  /** Seconds; 30 unless told. */
  readonly timeout?: number
  /** MB; 256 unless told. */
  readonly memory?: number
}

/**
 * One Lambda function of Bina: Node 24 on arm64, its own role with only the permissions it needs, and its own log,
 * kept for a year.
 */
export class ServiceFunction extends Construct {
  readonly name: string
  readonly lambda: LambdaFunction
  readonly #logGroup: LogGroup

  constructor(scope: Construct, ground: Ground, plan: FunctionPlan) {
    const name = nameOfEntry(plan.entry)
    super(scope, name)
    this.name = name
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${physicalName(name)}`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.#logGroup = logGroup
    const permissions = permissionsFor(this, plan, ground)
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: physicalName(name),
      code: Code.fromAsset(ground.bundles.folderOf(plan.entry)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: plan.memory ?? 256,
      timeout: Duration.seconds(plan.timeout ?? 30),
      tracing: Tracing.ACTIVE,
      role: this.#roleFor(permissions, logGroup),
      logGroup,
      environment: { POWERTOOLS_SERVICE_NAME: name, LOG_LEVEL: 'INFO', ...permissions.environment },
    })
  }

  /** How often the function logs an event. */
  metricOfLog(event: string): IMetric {
    const filter = new MetricFilter(this, 'Logged', {
      logGroup: this.#logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', event),
      metricNamespace: NAMESPACE,
      metricName: `${this.name}: ${event}`,
    })
    return filter.metric(overFiveMinutes)
  }

  #roleFor({ statements, wildcards }: Permissions, logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const writeLog = ['logs:CreateLogStream', 'logs:PutLogEvents']
    role.addToPolicy(new PolicyStatement({ actions: writeLog, resources: [logGroup.logGroupArn] }))
    for (const statement of statements) role.addToPolicy(statement)
    acknowledgeWildcard(this, logGroup.logGroupArn, "Lambda makes the streams of the function's own log.")
    acknowledgeWildcard(
      this,
      '*',
      'IAM knows no resource for X-Ray segments, task tokens or the sending quota.',
    )
    for (const { resource, reason } of wildcards) acknowledgeWildcard(this, resource, reason)
    return role
  }
}
