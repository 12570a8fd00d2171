import { createServer, type Server } from 'node:http'
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  paginateListExecutions,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listenerFor } from '../../../local/step-functions/http.ts'
import { isObject, type Json, type JsonObject } from '../../../local/step-functions/json.ts'
import { startEngine } from './engine-under-test.ts'

let server: Server
let engine: ReturnType<typeof startEngine>
let client: SFNClient
let tokens: string[]

const ask = (event: Json): Json => {
  if (isObject(event)) tokens.push(String(event.token))
  return {}
}

beforeEach(async () => {
  tokens = []
  engine = startEngine({ functions: { ask } })
  server = createServer(listenerFor(engine.engine))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  client = new SFNClient({
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
})

afterEach(async () => {
  client.destroy()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await engine.close()
})

const create = async (name: string, definition: JsonObject): Promise<string> => {
  const { stateMachineArn = '' } = await client.send(
    new CreateStateMachineCommand({
      name,
      roleArn: 'arn:aws:iam::000000000000:role/machine',
      definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
    }),
  )
  return stateMachineArn
}

const ASK: JsonObject = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      HeartbeatSeconds: 60,
      End: true,
    },
  },
}

const OVER: JsonObject = { StartAt: 'Over', States: { Over: { Type: 'Succeed' } } }

describe('the unmodified SDK', () => {
  it('starts an execution, answers its question and reads how it ended', async () => {
    const stateMachineArn = await create('ask', ASK)
    const { executionArn, startDate } = await client.send(
      new StartExecutionCommand({ stateMachineArn, name: 'one', input: '{"a":1}' }),
    )
    await engine.activity.idle()

    await client.send(new SendTaskHeartbeatCommand({ taskToken: tokens[0] }))
    await client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '{"b":2}' }))
    await engine.activity.idle()
    const described = await client.send(new DescribeExecutionCommand({ executionArn }))

    expect(startDate).toBeInstanceOf(Date)
    expect(described).toMatchObject({ status: 'SUCCEEDED', input: '{"a":1}', output: '{"b":2}', startDate })
  })

  it('meets the exceptions it knows', async () => {
    const stateMachineArn = await create('ask', ASK)
    await client.send(new StartExecutionCommand({ stateMachineArn, name: 'one' }))
    await engine.activity.idle()
    await client.send(new SendTaskFailureCommand({ taskToken: tokens[0], error: 'No', cause: 'Never' }))

    const startedAgain = client.send(new StartExecutionCommand({ stateMachineArn, name: 'one', input: '1' }))
    const answeredAgain = client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '1' }))

    await expect(startedAgain).rejects.toBeInstanceOf(ExecutionAlreadyExists)
    await expect(answeredAgain).rejects.toBeInstanceOf(TaskTimedOut)
  })

  it('pages through executions, newest first, and through machines by name', async () => {
    const stateMachineArn = await create('over', OVER)
    await create('another', OVER)
    for (let n = 0; n < 25; n++)
      await client.send(new StartExecutionCommand({ stateMachineArn, name: `e${n}` }))
    await engine.activity.idle()

    const names: (string | undefined)[] = []
    for await (const page of paginateListExecutions({ client, pageSize: 10 }, { stateMachineArn }))
      names.push(...(page.executions ?? []).map(({ name }) => name))
    const machines = await client.send(new ListStateMachinesCommand({}))

    expect(names).toEqual(Array.from({ length: 25 }, (_, n) => `e${24 - n}`))
    expect(machines.stateMachines?.map(({ name }) => name)).toEqual(['another', 'over'])
  })

  it('reads a history page by page, backwards and without data', async () => {
    const stateMachineArn = await create('over', OVER)
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn, input: '{"secret":1}' }),
    )
    await engine.activity.idle()

    const first = await client.send(
      new GetExecutionHistoryCommand({
        executionArn,
        reverseOrder: true,
        maxResults: 3,
        includeExecutionData: false,
      }),
    )
    const rest = await client.send(
      new GetExecutionHistoryCommand({
        executionArn,
        reverseOrder: true,
        includeExecutionData: false,
        nextToken: first.nextToken,
      }),
    )

    expect([...(first.events ?? []), ...(rest.events ?? [])].map(({ id }) => id)).toEqual([4, 3, 2, 1])
    expect(rest.nextToken).toBeUndefined()
    expect(JSON.stringify([first, rest])).not.toContain('secret')
  })

  it('stops an execution and finds it by its status', async () => {
    const stateMachineArn = await create('ask', ASK)
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, name: 'one' }))

    await client.send(new StopExecutionCommand({ executionArn, error: 'Enough', cause: 'Said so' }))
    const described = await client.send(new DescribeExecutionCommand({ executionArn }))
    const aborted = await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'ABORTED' }))

    expect(described).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'Said so' })
    expect(aborted.executions?.map(({ name }) => name)).toEqual(['one'])
  })
})
