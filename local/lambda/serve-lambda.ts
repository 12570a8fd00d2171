import { demand, jsonRefusal, type Service } from '../endpoint/call.ts'
import type { Guard } from '../iam/guard.ts'
import { arnOf } from '../template/place.ts'
import type { EventQueue } from './event-queue.ts'
import type { Lambda } from './lambda.ts'

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations/

/** The Invoke API of Lambda, synchronous and by event. */
export const serveLambda = (lambda: Lambda, events: EventQueue, guard: Guard): Service => ({
  async handle(call) {
    const name = decodeURIComponent(PATH.exec(call.url)?.[1] ?? '')
    if (!name) return jsonRefusal('UnknownOperationException', 'Only Invoke is served.', 404)
    const resource = lambda.find(name)?.arn ?? arnOf('lambda', `function:${name}`)
    demand(guard, call, [{ action: 'lambda:InvokeFunction', resource }])
    const payload = call.body.toString() || '{}'
    if (call.headers['x-amz-invocation-type'] === 'Event') {
      // Whoever invokes another function so has a person waiting; schedules and notifications come another way.
      events.add(name, payload, true)
      return { status: 202 }
    }
    const result = await lambda.invoke(name, payload)
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (result.functionError) headers['x-amz-function-error'] = result.functionError
    if (result.statusCode >= 300) headers['x-amzn-errortype'] = typeOf(result.payload)
    return { status: result.statusCode, headers, body: result.payload }
  },
  refuse: (type, message) => jsonRefusal(type, message, 403),
})

const typeOf = (payload: string) => /"__type":"(\w+)"/.exec(payload)?.[1] ?? 'ServiceException'
