import { type ExecutionRecord, readExecution } from '../journal/execution-records.ts'
import { definitionText, machineById, roleOfDefinition } from '../journal/machine-records.ts'
import { LONGEST_DATA } from '../limits.ts'
import { ServiceError } from '../service-error.ts'
import { RequestReader } from './constraints.ts'
import { type ApiCall, type ApiContext, secondsOf } from './context.ts'
import { checkInput } from './execution-input.ts'
import { executionAt, LONGEST_ARN, LONGEST_MAP_RUN_ARN, machineAt } from './find-by-arn.ts'
import { LONGEST_EXECUTIONS_TOKEN, MOST_RESULTS, PAGE_SIZE, pageOf, placeOf, tokenOf } from './page.ts'

const STATUSES = ['SUCCEEDED', 'TIMED_OUT', 'PENDING_REDRIVE', 'ABORTED', 'FAILED', 'RUNNING']

export const startExecution: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const machineArn = reader.text('stateMachineArn', LONGEST_ARN)
  const name = reader.optionalText('name', 80)
  const input = reader.optionalData('input', LONGEST_DATA) ?? '{}'
  const trace = reader.optionalText('traceHeader', LONGEST_ARN, 0)
  reader.check()
  checkInput(input)
  const started = context.executions.start({ machineArn, name, input, trace, parent: undefined })
  await context.executions.committed()
  return { executionArn: started.arn, startDate: secondsOf(started.startedAt) }
}

/** Only Express machines can be waited for in a call, and there are none here. */
export const startSyncExecution: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.text('stateMachineArn', LONGEST_ARN)
  reader.check()
  machineAt(context, arn)
  throw new ServiceError(
    'StateMachineTypeNotSupported',
    'This operation is not supported by this type of state machine',
  )
}

const redrive = (status: string) => {
  if (status === 'SUCCEEDED' || status === 'RUNNING')
    return {
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: `Execution is ${status} and cannot be redriven`,
    }
  return { redriveStatus: 'REDRIVABLE' }
}

const summaryOf = (execution: ExecutionRecord, machineArn: string) => ({
  executionArn: execution.arn,
  stateMachineArn: machineArn,
  name: execution.name,
  status: execution.status,
  startDate: secondsOf(execution.started),
  ...(execution.stopped !== undefined && { stopDate: secondsOf(execution.stopped) }),
  redriveCount: 0,
})

export const describeExecution: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.text('executionArn', LONGEST_ARN)
  reader.check()
  await context.executions.committed()
  const execution = executionAt(context, arn)
  const machine = machineById(context.journal, execution.machine)
  return {
    ...summaryOf(execution, machine?.arn ?? ''),
    input: execution.input,
    inputDetails: { included: true },
    ...(execution.output !== undefined && { output: execution.output, outputDetails: { included: true } }),
    ...(execution.error !== undefined && { error: execution.error }),
    ...(execution.cause !== undefined && { cause: execution.cause }),
    ...(execution.trace !== undefined && { traceHeader: execution.trace }),
    ...redrive(execution.status),
  }
}

export const describeStateMachineForExecution: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.text('executionArn', LONGEST_ARN)
  reader.check()
  const execution = executionAt(context, arn)
  const machine = machineById(context.journal, execution.machine)
  return {
    stateMachineArn: machine?.arn,
    name: machine?.name,
    definition: definitionText(context.journal, execution.definition),
    roleArn: roleOfDefinition(context.journal, execution.definition),
    updateDate: secondsOf(machine?.updated ?? machine?.created ?? 0),
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
  }
}

export const listExecutions: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.optionalText('stateMachineArn', LONGEST_ARN)
  const mapRun = reader.optionalText('mapRunArn', LONGEST_MAP_RUN_ARN)
  const status = reader.optionalChoice('statusFilter', STATUSES)
  const redriven = reader.optionalChoice('redriveFilter', ['REDRIVEN', 'NOT_REDRIVEN'])
  const size = reader.optionalNumber('maxResults', 0, MOST_RESULTS) || PAGE_SIZE
  const token = reader.optionalText('nextToken', LONGEST_EXECUTIONS_TOKEN)
  reader.check()
  if ((arn === undefined) === (mapRun === undefined))
    throw new ServiceError('ValidationException', 'Must provide a StateMachine ARN or MapRun ARN')
  // Only distributed Maps have runs of their own, and there are none here.
  if (arn === undefined) throw new ServiceError('ResourceNotFound', `Resource not found: '${mapRun}'`)
  await context.executions.committed()
  const machine = machineAt(context, arn)
  // Nothing is ever redriven here.
  if (redriven === 'REDRIVEN') return { executions: [] }
  const { page, last } = pageOf(executionsBefore(context, machine.id, status, placeOf(token), size + 1), size)
  return {
    executions: page.map((execution) => summaryOf(execution, arn)),
    ...(last && { nextToken: tokenOf(`${last.started}.${last.id}`) }),
  }
}

const executionsBefore = (
  context: ApiContext,
  machine: number,
  status: string | undefined,
  place: string | undefined,
  count: number,
): ExecutionRecord[] => {
  const [started, id] = (place ?? `${Number.MAX_SAFE_INTEGER}.0`).split('.').map(Number)
  const filter = status === undefined ? '' : 'and status = ?'
  return context.journal
    .readAll(
      `select * from executions where machine = ? ${filter} and (started, id) < (?, ?)
       order by started desc, id desc limit ?`,
      ...(status === undefined ? [machine] : [machine, status]),
      started ?? 0,
      id ?? 0,
      count,
    )
    .map(readExecution)
}

export const stopExecution: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.text('executionArn', LONGEST_ARN)
  const error = reader.optionalText('error', 256, 0)
  const cause = reader.optionalText('cause', 32_768, 0)
  reader.check()
  const execution = executionAt(context, arn)
  if (execution.stopped === undefined) {
    await new Promise<void>((stopped) =>
      context.executions.deliver(execution.id, { kind: 'stop', failure: { error, cause }, stopped }),
    )
    await context.executions.committed()
  }
  return { stopDate: secondsOf(executionAt(context, arn).stopped ?? context.now()) }
}
