import type { Json } from '../json.ts'
import { LONGEST_DATA } from '../limits.ts'
import type { TokenAnswer } from '../run/task-state.ts'
import { placeOfToken } from '../run/token.ts'
import { ServiceError } from '../service-error.ts'
import { RequestReader } from './constraints.ts'
import type { ApiCall, ApiContext } from './context.ts'
import { parseJson } from './parse-json.ts'

const LONGEST_TASK_TOKEN = 2048

const answer = async (
  context: ApiContext,
  token: string,
  given: TokenAnswer | undefined,
): Promise<object> => {
  const place = placeOfToken(token)
  if (!place) throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'")
  const accepted = await new Promise<boolean>((resolve) =>
    context.executions.deliver(place.execution, {
      kind: 'token',
      branch: place.branch,
      token,
      answer: given,
      accepted: resolve,
    }),
  )
  if (!accepted)
    throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'")
  await context.executions.committed()
  return {}
}

const parsedOutput = (text: string): Json =>
  parseJson(
    text,
    'Invalid output.',
    (complaint) => new ServiceError('InvalidOutput', `Invalid Output: '${complaint}'`),
  )

export const sendTaskSuccess: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const token = reader.text('taskToken', LONGEST_TASK_TOKEN)
  const output = reader.data('output', LONGEST_DATA)
  reader.check()
  return answer(context, token, { output: parsedOutput(output) })
}

export const sendTaskFailure: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const token = reader.text('taskToken', LONGEST_TASK_TOKEN)
  const error = reader.optionalText('error', 256, 0)
  const cause = reader.optionalText('cause', 32_768, 0)
  reader.check()
  return answer(context, token, { error, cause })
}

export const sendTaskHeartbeat: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const token = reader.text('taskToken', LONGEST_TASK_TOKEN)
  reader.check()
  return answer(context, token, undefined)
}
