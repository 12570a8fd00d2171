import { numberIn, optionalTextIn, textIn } from '../journal/columns.ts'
import type { Row } from '../journal/journal.ts'
import { fromText, isObject, type JsonObject } from '../json.ts'
import { RequestReader } from './constraints.ts'
import { type ApiCall, secondsOf } from './context.ts'
import { executionAt, LONGEST_ARN } from './find-by-arn.ts'
import { LONGEST_TOKEN, MOST_RESULTS, PAGE_SIZE, pageOf, placeOf, tokenOf } from './page.ts'

/** Members of event details that hold an execution's data, and what the service says about each. */
const DATA: Record<string, string> = {
  input: 'inputDetails',
  output: 'outputDetails',
  assignedVariables: 'assignedVariablesDetails',
}

const detailsName = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails'
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails'
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`
}

/** Event types that carry a details object even when it is empty. */
const ALWAYS_DETAILED = new Set(['ExecutionFailed', 'ExecutionAborted', 'ExecutionTimedOut'])

const detailsOf = (stored: string | undefined, withData: boolean): JsonObject | undefined => {
  const details = stored === undefined ? undefined : fromText(stored)
  if (!isObject(details)) return undefined
  for (const [member, about] of Object.entries(DATA)) {
    if (details[member] === undefined) continue
    if (withData) details[about] = { truncated: false }
    else delete details[member]
  }
  if (!withData) delete details.parameters
  return details
}

const eventOf = (row: Row, withData: boolean): JsonObject => {
  const type = textIn(row, 'type')
  const details =
    detailsOf(optionalTextIn(row, 'details'), withData) ?? (ALWAYS_DETAILED.has(type) ? {} : undefined)
  return {
    timestamp: secondsOf(numberIn(row, 'time')),
    type,
    id: numberIn(row, 'id'),
    previousEventId: numberIn(row, 'previous'),
    ...(details && { [detailsName(type)]: details }),
  }
}

export const getExecutionHistory: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.text('executionArn', LONGEST_ARN)
  const size = reader.optionalNumber('maxResults', 0, MOST_RESULTS) || PAGE_SIZE
  const token = reader.optionalText('nextToken', LONGEST_TOKEN)
  const reverse = reader.optionalFlag('reverseOrder') ?? false
  const withData = reader.optionalFlag('includeExecutionData') ?? true
  reader.check()
  await context.executions.committed()
  const execution = executionAt(context, arn)
  const first = reverse ? Number.MAX_SAFE_INTEGER : 0
  const rows = context.journal.readAll(
    reverse
      ? 'select * from events where execution = ? and id < ? order by id desc limit ?'
      : 'select * from events where execution = ? and id > ? order by id limit ?',
    execution.id,
    Number(placeOf(token) ?? first),
    size + 1,
  )
  const { page, last } = pageOf(rows, size)
  return {
    events: page.map((row) => eventOf(row, withData)),
    ...(last && { nextToken: tokenOf(numberIn(last, 'id')) }),
  }
}
