import { fromText, isObject, type Json } from '../json.ts'
import { resourceOf } from '../machine/integration.ts'
import { ServiceError } from '../service-error.ts'
import type { ApiContext } from './context.ts'

const ACTIONS = ['events:PutTargets', 'events:PutRule', 'events:DescribeRule']

const awaitsExecutions = (value: Json): boolean => {
  if (Array.isArray(value)) return value.some(awaitsExecutions)
  if (!isObject(value)) return false
  if (value.Type !== 'Task') return Object.values(value).some(awaitsExecutions)
  const integration = typeof value.Resource === 'string' ? resourceOf(value.Resource)?.integration : undefined
  return integration?.kind === 'startExecution' && integration.wait.startsWith('sync')
}

/**
 * Refuses a machine that waits for the end of others (`.sync`) with a role that may not keep the rule by which the
 * service hears of it. `definition` is text that was checked.
 */
export const checkManagedRule = (
  context: ApiContext,
  { name, role, definition }: { name: string; role: string; definition: string },
): void => {
  if (!awaitsExecutions(fromText(definition))) return
  const resource = context.arns.managedRule
  for (const action of ACTIONS) {
    if (context.refusalOf({ roleArn: role, session: name, action, resource }) === undefined) continue
    throw new ServiceError('AccessDeniedException', `'${role}' is not authorized to create managed-rule.`)
  }
}
