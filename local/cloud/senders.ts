import type { Match } from '../api/routes.ts'
import { invokePermissionsOf, type MayInvoke } from '../iam/invoke-permissions.ts'
import type { InvokeResult } from '../lambda/lambda.ts'
import type { ScheduledTarget } from '../schedules/rules.ts'
import { arnOf } from '../template/place.ts'
import type { Functions } from './functions.ts'
import type { Ground } from './ground.ts'

/** How the other services reach functions, each only where the function's own policy lets it. */
export interface Senders {
  /** An HTTP request: refused as a function that cannot be reached. */
  byRoute(match: Match, method: string, payload: string): Promise<InvokeResult>
  bySchedule(target: ScheduledTarget, payload: string): Promise<void>
  byRule(ruleArn: string, functionArn: string, payload: string): void
  byTopic(topicArn: string, functionArn: string, payload: string): void
}

const refused: InvokeResult = { statusCode: 403, payload: '{}' }

// What an HTTP API shows of itself in a permission's source: its stage, the method, and the route's path.
const routeArn = ({ route }: Match, method: string) => {
  const path = route.key === '$default' ? '/$default' : `/${method}/${route.segments.join('/')}`
  return arnOf('execute-api', `${route.apiId}/$default${path}`)
}

const describe = ({ payload, functionError }: InvokeResult) => functionError && payload.slice(0, 500)

/** Makes the senders of a machine from the permissions in its template. */
export const sendersOf = ({ guard, log, resources }: Ground, { lambda, events }: Functions): Senders => {
  const permitted = invokePermissionsOf(resources)
  const may: MayInvoke = (functionArn, service, sourceArn) => {
    const answer = permitted(functionArn, service, sourceArn)
    if (!answer) log(`${service} may not invoke ${functionArn} for ${sourceArn}: no permission allows it.`)
    return answer
  }
  const maySchedule = ({ functionArn, roleArn, ruleArn }: ScheduledTarget) =>
    roleArn === undefined
      ? may(functionArn, 'events.amazonaws.com', ruleArn)
      : guard.allows(
          { roleArn, session: 'scheduler' },
          { action: 'lambda:InvokeFunction', resource: functionArn },
        )
  return {
    byRoute: async (match, method, payload) => {
      const { functionArn } = match.route
      const isAllowed = may(functionArn, 'apigateway.amazonaws.com', routeArn(match, method))
      return isAllowed ? lambda.invoke(functionArn, payload, true) : refused
    },
    bySchedule: async (target, payload) => {
      if (!maySchedule(target)) return
      const failure = describe(await lambda.invoke(target.functionArn, payload))
      if (failure) log(`${target.functionArn} failed in its scheduled run: ${failure}`)
    },
    byRule: (ruleArn, functionArn, payload) => {
      if (may(functionArn, 'events.amazonaws.com', ruleArn)) events.add(functionArn, payload)
    },
    byTopic: (topicArn, functionArn, payload) => {
      if (may(functionArn, 'sns.amazonaws.com', topicArn)) events.add(functionArn, payload)
    },
  }
}
