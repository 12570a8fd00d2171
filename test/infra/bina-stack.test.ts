import { Match } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, it } from 'vitest'
import { entries, sites } from '../../infra/bina-stack.ts'
import { nameOfEntry } from '../../infra/constructs/bundles.ts'
import { functionsOf, synthesise } from './synthesise.ts'

const { stack, template } = await synthesise()

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

    for (const { entry } of Object.values(sites)) expect(functions.get(nameOfEntry(entry))?.Timeout).toBe(29)
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
    expect(rateOf('writeexports')).toBe('rate(1 minute)')
    expect(rateOf('checkperiods')).toBe('rate(1 minute)')
    expect(rateOf('comparerecords')).toBe('rate(1 hour)')
    expect(scheduled).toHaveLength(6)
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
