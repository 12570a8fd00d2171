import { createServer } from 'node:http'
import { CreateStateMachineCommand, type SFNClient } from '@aws-sdk/client-sfn'
import { afterAll, beforeAll } from 'vitest'
import { sfnClient } from '../../functions/platform/clients/sfn-client.ts'
import { Activity } from '../../local/clock/activity.ts'
import { MovableClock } from '../../local/clock/movable-clock.ts'
import { StepFunctionsEngine } from '../../local/step-functions/engine.ts'
import { listenerFor } from '../../local/step-functions/http.ts'

const WAITS_A_DAY = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 86_400, End: true } },
})

export interface Workflows {
  readonly sfn: SFNClient
  /** A workflow that begins and waits. */
  readonly machineArn: string
}

/** The real workflow engine with one workflow, for one test file: started before its tests, ended after. */
export const withWorkflows = (): (() => Workflows) => {
  let workflows: Workflows | undefined
  let end = async () => {}
  beforeAll(async () => {
    const activity = new Activity()
    const engine = new StepFunctionsEngine({
      clock: new MovableClock(activity),
      activity,
      journal: undefined,
      region: 'ap-southeast-3',
      account: '000000000000',
      invokeFunction: async () => ({ statusCode: 200, payload: '{}' }),
    })
    const server = createServer(listenerFor(engine))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const sfn = sfnClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'ap-southeast-3',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      disableHostPrefix: true,
    })
    const { stateMachineArn = '' } = await sfn.send(
      new CreateStateMachineCommand({
        name: 'appraisal-cycle',
        definition: WAITS_A_DAY,
        roleArn: 'arn:aws:iam::000000000000:role/test',
      }),
    )
    workflows = { sfn, machineArn: stateMachineArn }
    end = async () => {
      sfn.destroy()
      server.close()
      server.closeAllConnections()
      await engine.close()
    }
  })
  afterAll(() => end())
  return () => {
    if (!workflows) throw new Error('The workflows are there only while tests run.')
    return workflows
  }
}
