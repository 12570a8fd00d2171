import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../functions/platform/log/log-events.ts'
import metrics from '../../functions/platform/log/metrics.json' with { type: 'json' }
import { machines } from '../../infra/machines.ts'
import { idsOf, synthesise } from './synthesise.ts'

const { template } = await synthesise()

describe('the stack', () => {
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
})
