import { Match } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../functions/platform/log/log-events.ts'
import metrics from '../../functions/platform/log/metrics.json' with { type: 'json' }
import { entries } from '../../infra/bina-stack.ts'
import { nameOfEntry } from '../../infra/constructs/bundles.ts'
import { machines } from '../../infra/machines.ts'
import { webFunctions } from '../../infra/web.ts'
import { circleIn, referencesIn } from './references.ts'
import { functionsOf, idsOf, synthesise } from './synthesise.ts'

const { stack, template, sizes } = await synthesise()
const resources: Record<string, object> = template.toJSON().Resources

describe('the stack', () => {
  it('has one function for each entry file', () => {
    expect([...functionsOf(template).keys()].sort()).toEqual(entries.map(nameOfEntry).sort())
  })

  it('gives every function its own role, log, time limit and house settings', () => {
    const functions = [...functionsOf(template).values()]

    expect(new Set(functions.map(({ role }) => role)).size).toBe(functions.length)
    expect(new Set(functions.map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref)).size).toBe(
      functions.length,
    )
    for (const made of functions) {
      expect(made.Timeout).toBeGreaterThan(0)
      expect(made.Timeout).toBeLessThanOrEqual(900)
      expect(made).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
      })
      expect(made.Environment.Variables).toMatchObject({
        POWERTOOLS_SERVICE_NAME: made.FunctionName.replace('bina-', ''),
      })
    }
  })

  it('keeps every log for a year', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 })
  })

  it('answers a page a moment before the API gives up', () => {
    const functions = functionsOf(template)

    for (const { entry } of Object.values(webFunctions))
      expect(functions.get(nameOfEntry(entry))?.Timeout).toBe(29)
  })

  it('logs neither path, query nor address of a visitor, for a path may be a secret link', () => {
    const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'))
    const format: string = stage?.Properties.AccessLogSettings.Format

    expect(format).toContain('$context.routeKey')
    expect(format).not.toMatch(/\$context\.(path|identity|authorizer|protocol)|querystring|cookie/i)
  })

  it('runs each job on its schedule', () => {
    const scheduled = Object.values(template.findResources('AWS::Events::Rule'))
      .filter(({ Properties }) => Properties.ScheduleExpression)
      .map(({ Properties }) => Properties)
    const rateOf = (part: string) =>
      scheduled.find((rule) => JSON.stringify(rule.Targets).includes(part))?.ScheduleExpression

    expect(rateOf('resendsignals')).toBe('rate(1 minute)')
    expect(rateOf('sendmail')).toBe('rate(1 minute)')
    expect(rateOf('importpeople')).toBe('rate(1 minute)')
    expect(rateOf('checkperiods')).toBe('rate(1 minute)')
    expect(rateOf('comparerecords')).toBe('rate(1 hour)')
    expect(scheduled).toHaveLength(5)
  })

  it('archives an execution of any machine, however it ended', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: {
          status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: Match.arrayWith([Match.objectLike({ 'Fn::Join': Match.anyValue() })]),
        },
      },
    })
  })

  it('hears bounces and complaints', () => {
    template.resourceCountIs('AWS::SNS::Subscription', 2)
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { MatchingEventTypes: ['bounce'] },
    })
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { MatchingEventTypes: ['complaint'] },
    })
  })

  it.each(machines)('has the machine %s with an alarm that names the impact', (name) => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: `bina-${name}`,
      DefinitionString: Match.stringLikeRegexp('JSONata'),
      TracingConfiguration: { Enabled: true },
    })
    const [machine] = idsOf(
      template,
      'AWS::StepFunctions::StateMachine',
      `${name.replaceAll('-', '')}StateMachine`,
    )
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).filter((alarm) =>
      JSON.stringify(alarm.Properties.Metrics ?? []).includes(String(machine)),
    )

    expect(alarms).toHaveLength(1)
    expect(alarms[0]?.Properties.AlarmDescription).toMatch(/^[A-Z].{30,}\.$/)
    expect(alarms[0]?.Properties.AlarmActions).toHaveLength(1)
  })

  it('listens in logs for events that are logged', () => {
    const heard = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(
      ({ Properties }) => /^\{ \$\.message = "([^"]+)" \}$/.exec(Properties.FilterPattern)?.[1],
    )

    expect(heard.length).toBeGreaterThan(0)
    expect(heard.filter((event) => event === undefined || !(event in LEVELS))).toEqual([])
  })

  it('shows on its dashboard all that functions measure, and nothing else', () => {
    const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'))
    const body = JSON.stringify(dashboard?.Properties.DashboardBody).replaceAll('\\', '')
    const shown = [...body.matchAll(/\["Bina","(\w+)"/g)].map(([, name]) => name)

    expect(shown.toSorted()).toEqual(Object.keys(metrics).toSorted())
  })

  it('needs no custom resource, so that the template is all there is', () => {
    const types = Object.values(template.toJSON().Resources).map(
      (resource) => (resource as { Type: string }).Type,
    )

    expect(types.filter((type) => /^Custom::|CustomResource/.test(type))).toEqual([])
  })

  it('leaves cdk-nag nothing unexplained', () => {
    const report = new AwsSolutionsChecks(stack).validateScope(stack)

    expect(
      report.violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources]),
    ).toEqual([])
    expect(report.success).toBe(true)
  })
})

describe('what the stack keeps', () => {
  it('survives a mistake: tables with point-in-time recovery and deletion protection, kept when the stack goes', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 2)
    template.allResources('AWS::DynamoDB::Table', {
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
      },
      DeletionPolicy: 'Retain',
    })
  })

  it('lets links and sessions expire, and nothing of History', () => {
    const lifetimes = Object.values(template.findResources('AWS::DynamoDB::Table')).map(
      ({ Properties }) => Properties.TimeToLiveSpecification?.AttributeName,
    )

    expect(lifetimes).toEqual(['expiresAt', undefined])
  })

  it('is never public, never old TLS, always versioned', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    })
    template.resourceCountIs('AWS::S3::BucketPolicy', 3)
  })

  it('locks the archive for the years the agency chose', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 3650, Mode: 'GOVERNANCE' } } },
    })
  })

  it('signs seals with a key that cannot leave KMS', () => {
    template.hasResource('AWS::KMS::Key', {
      Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
      DeletionPolicy: 'Retain',
    })
  })
})

describe('the resources of the stack', () => {
  it('can be created in some order: none waits for itself, by whatever detour', () => {
    expect(circleIn(resources)).toEqual([])
  })

  it('refer only to what the template has', () => {
    const known = new Set([...Object.keys(resources), ...Object.keys(template.toJSON().Parameters)])
    const unknown = referencesIn(resources).filter((id) => !known.has(id) && !id.startsWith('AWS::'))

    expect(unknown).toEqual([])
  })

  it('stay well below the 500 that one stack may hold', () => {
    expect(Object.keys(resources).length).toBeLessThan(400)
  })
})

/** Bytes of each; see docs/adr/0032. */
const CEILING = 540_000

describe('the bundles', () => {
  it('stay small, so that a cold start stays short', () => {
    expect(sizes.size).toBe(entries.length)
    expect([...sizes].filter(([, bytes]) => bytes > CEILING)).toEqual([])
  })
})
