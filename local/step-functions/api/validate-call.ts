import { LONGEST_DEFINITION } from '../limits.ts'
import { problemsInText } from '../machine/check-definition.ts'
import { RequestReader } from './constraints.ts'
import type { ApiCall } from './context.ts'

const MOST_DIAGNOSTICS = 100

/** Tells what is wrong with a definition, as creating it would; nothing is refused. */
export const validateStateMachineDefinition: ApiCall = async (_context, request) => {
  const reader = new RequestReader(request)
  const definition = reader.text('definition', LONGEST_DEFINITION)
  reader.optionalChoice('type', ['STANDARD', 'EXPRESS'])
  reader.optionalChoice('severity', ['ERROR', 'WARNING'])
  const size = reader.optionalNumber('maxResults', 0, MOST_DIAGNOSTICS) || MOST_DIAGNOSTICS
  reader.check()
  const problems = problemsInText(definition)
  return {
    result: problems.length === 0 ? 'OK' : 'FAIL',
    diagnostics: problems.slice(0, size).map((problem) => ({ severity: 'ERROR', ...problem })),
    truncated: problems.length > size,
  }
}
