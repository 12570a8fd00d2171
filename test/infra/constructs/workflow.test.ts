import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import cdk from '../../../cdk.json' with { type: 'json' }
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { ServiceFunction } from '../../../infra/constructs/service-function.ts'
import { Workflow } from '../../../infra/constructs/workflow.ts'
import { layGround } from '../../../infra/ground.ts'
import { Settings } from '../../../infra/settings.ts'
import { call } from '../call.ts'
import { emptyFolder } from '../empty-folder.ts'
import { idsOf, statementsByRole } from '../synthesise.ts'

const entry = 'functions/open-task.ts'

/** A stack with one function and the workflow file `coaching`, which holds the given task states. */
const stackWith = async (states: Record<string, unknown>) => {
  const root = emptyFolder()
  for (const folder of ['functions', 'workflows']) mkdirSync(join(root, folder))
  writeFileSync(join(root, entry), 'export const handler = async () => 1')
  const file = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Ask', States: states }, null, 2)
  writeFileSync(join(root, 'workflows/coaching.asl.json'), file)
  const stack = new Stack(new App({ context: cdk.context, outdir: join(root, 'cdk.out') }), 'bina')
  const bundles = await Bundles.build({ root, outputFolder: join(root, 'build'), entries: [entry] })
  const ground = layGround(stack, { settings: Settings.parse({}), root, bundles })
  return { stack, ground, openTask: new ServiceFunction(stack, ground, { entry, links: true, mail: true }) }
}

const asking = {
  Ask: {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: call('OpenTask') },
    End: true,
  },
}
const impact = 'Somebody is not asked.'

describe('a workflow', () => {
  it('stands whole in the template, may invoke what its file calls, and nothing else', async () => {
    const { stack, ground, openTask } = await stackWith(asking)

    new Workflow(stack, ground, { name: 'coaching', functions: [openTask], impact })

    const template = Template.fromStack(stack)
    const [called = 'none'] = idsOf(template, 'AWS::Lambda::Function')
    const [role = 'none'] = idsOf(template, 'AWS::IAM::Role', 'StateMachineRole')
    const onThings = statementsByRole(template)
      .get(role)
      ?.filter(({ Resource }) => !Resource.includes('*'))
    const arn = { 'Fn::GetAtt': [called, 'Arn'] }
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: 'bina-coaching',
      DefinitionString: Match.stringLikeRegexp('arn:aws:states:::lambda:invoke'),
      DefinitionSubstitutions: { OpenTask: arn },
    })
    expect(onThings).toEqual([{ Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: [arn] }])
  })

  it('is refused when its file calls what the plan does not give', async () => {
    const { stack, ground } = await stackWith(asking)

    expect(() => new Workflow(stack, ground, { name: 'coaching', impact })).toThrow(
      `workflows/coaching.asl.json:9 calls ${call('OpenTask')}, which the stack does not give it.`,
    )
  })

  it('is refused when the plan gives what its file does not call', async () => {
    const { stack, ground, openTask } = await stackWith(asking)
    const make = () =>
      new Workflow(stack, ground, { name: 'coaching', functions: [openTask], machines: ['reward'], impact })

    expect(make).toThrow(
      `workflows/coaching.asl.json never calls ${call('Reward')}, which the stack gives it.`,
    )
  })
})
