import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import { AccessDenied, Guard } from '../../../local/iam/guard.ts'
import { compileStatements, PolicyDocument } from '../../../local/iam/statement.ts'
import { EventQueue } from '../../../local/lambda/event-queue.ts'
import { Lambda } from '../../../local/lambda/lambda.ts'
import { serveLambda } from '../../../local/lambda/serve-lambda.ts'
import { arnOf } from '../../../local/template/place.ts'

const caller = { roleArn: 'arn:aws:iam::000000000000:role/page', session: 'page' }

let logs: string
let clock: MovableClock
let activity: Activity
let taken: { name: string; payload: string; isUrgent: boolean }[]

beforeEach(() => {
  logs = mkdtempSync(join(tmpdir(), 'serve-lambda-'))
  activity = new Activity()
  clock = new MovableClock(activity)
  taken = []
})

afterEach(() => {
  clock.stop()
  rmSync(logs, { recursive: true, force: true })
})

/** The service for a role that may invoke `mailer` and nothing else. */
const service = () => {
  const lambda = new Lambda({
    functions: [],
    clock,
    activity,
    logs,
    sourceMapOf: () => '',
    measured: () => undefined,
    environmentOf: () => ({}),
    serve: async () => ({ status: 500, headers: {}, body: '' }),
  })
  const events = new EventQueue({
    store: new DatabaseSync(':memory:'),
    clock,
    activity,
    invoke: async (name, payload, isUrgent) => {
      taken.push({ name, payload, isUrgent })
      return { statusCode: 200, payload: '{}' }
    },
    retriesOf: () => 0,
    log: () => undefined,
  })
  const allowed = {
    Effect: 'Allow',
    Action: 'lambda:InvokeFunction',
    Resource: arnOf('lambda', 'function:mailer'),
  }
  const policy = PolicyDocument.parse({ Statement: [allowed] })
  return serveLambda(lambda, events, new Guard(new Map([[caller.roleArn, compileStatements(policy)]])))
}

const invoke = (name: string) =>
  service().handle({
    caller,
    operation: '',
    method: 'POST',
    url: `/2015-03-31/functions/${name}/invocations`,
    headers: { 'x-amz-invocation-type': 'Event' },
    body: Buffer.from('{"noticeIds":[]}'),
  })

it('takes an event of a function at once, and delivers it before what nobody waits for', async () => {
  const { status } = await invoke('mailer')
  await activity.idle()

  expect(status).toBe(202)
  expect(taken).toEqual([{ name: 'mailer', payload: '{"noticeIds":[]}', isUrgent: true }])
})

it('takes none from a role that may not invoke the function', async () => {
  await expect(invoke('import-people')).rejects.toThrow(AccessDenied)

  expect(taken).toEqual([])
})
