// Runs inside a worker thread: the embedded cloud's Lambda runtime. It is bundled into one module at start.
import { openSync, writeSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { mayBeEmf } from '../metrics/may-be-emf.ts'
import { toSources } from '../source-maps/to-sources.ts'
import type { Failure, InstanceOrder, InstanceReport, InstanceStart, Invocation } from './messages.ts'
import { shiftDate } from './shift-date.ts'
import { takeShortWay } from './short-way.ts'

type Handler = (event: unknown, context: object) => unknown

const { folder, module, exported, clockOffset, logFile, sourceMap }: InstanceStart = workerData

globalThis.Date = shiftDate(Date, () => Number(Atomics.load(clockOffset, 0)))

// A cold start is mostly compilation, so compiled code is cached for later instances.
enableCompileCache(join(dirname(logFile), 'compiled'))

const log = openSync(logFile, 'a')
const readable = toSources(sourceMap)
const say = (report: InstanceReport) => parentPort?.postMessage(report)

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    writeSync(log, readable(text))
    if (mayBeEmf(text)) for (const line of text.split('\n').filter(mayBeEmf)) say({ kind: 'measured', line })
    return true
  }
}

const endpoint = process.env.AWS_ENDPOINT_URL
const hear = endpoint && parentPort ? takeShortWay(endpoint, parentPort) : undefined

// This runtime's own address is all its code: its frames would fill the log.
const isOwnFrame = (line: string) => /^\s+at .*\bdata:text\/javascript/.test(line)

const traceOf = ({ stack = '' }: Error) =>
  readable(stack)
    .split('\n')
    .filter((line) => !isOwnFrame(line))

const failureOf = (error: unknown): Failure =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: traceOf(error) }
    : { errorType: typeof error, errorMessage: String(error), trace: [] }

const contextOf = (invocation: Invocation) => {
  const end = performance.now() + invocation.limit
  return {
    awsRequestId: invocation.requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: invocation.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: invocation.functionArn,
    logGroupName: `/aws/lambda/${invocation.functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: `${invocation.memory}`,
    getRemainingTimeInMillis: () => Math.max(0, end - performance.now()),
  }
}

/** After so many answers most of what a function needs has been compiled, and is kept for the instances to come. */
const WARM = 3
let answers = 0

const keepCompiled = () => {
  answers += 1
  if (answers === WARM) flushCompileCache()
}

const answer = async (handler: Handler, invocation: Invocation) => {
  process.env._X_AMZN_TRACE_ID = invocation.traceId
  try {
    const result = await handler(JSON.parse(invocation.payload), contextOf(invocation))
    say({ kind: 'answered', payload: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    const failure = failureOf(error)
    const line = `${new Date().toISOString()}\t${invocation.requestId}\tERROR\tInvoke Error\t`
    writeSync(log, `${line}${JSON.stringify(failure)}\n`)
    say({ kind: 'failed', failure })
  }
  keepCompiled()
}

const load = async (): Promise<Handler> => {
  const loaded: Record<string, unknown> = await import(pathToFileURL(`${folder}/${module}`).href)
  const handler = loaded[exported]
  if (typeof handler === 'function') return (event, context) => handler(event, context)
  throw Object.assign(new Error(`${module} does not export ${exported}`), { name: 'Runtime.HandlerNotFound' })
}

let handler: Handler | undefined

// A module may call a service while it loads.
parentPort?.on('message', (order: InstanceOrder) => {
  if (order.kind === 'answer') hear?.(order)
  else if (handler) void answer(handler, order)
})

try {
  handler = await load()
  say({ kind: 'ready' })
} catch (error) {
  say({ kind: 'unusable', failure: failureOf(error) })
}
