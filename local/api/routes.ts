import * as z from 'zod'
import { StartError } from '../start-error.ts'
import type { Resources } from '../template/resolve-template.ts'

const RouteProperties = z.looseObject({
  AuthorizationType: z.literal('NONE', { error: 'only open routes are known' }).default('NONE'),
  RouteKey: z.string(),
  Target: z.string(),
})
const IntegrationProperties = z.looseObject({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
})

export interface Route {
  readonly key: string
  readonly method: string
  readonly segments: readonly string[]
  readonly functionArn: string
  readonly apiId: string
}

export interface Match {
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

/** The routes of the template's HTTP API. Throws a `StartError` for a kind of route that is not known. */
export const routesOf = (resources: Resources): readonly Route[] => {
  const integrations = new Map(
    resources.ofType('AWS::ApiGatewayV2::Integration').map((one) => [one.ref, one]),
  )
  return resources.ofType('AWS::ApiGatewayV2::Route').map(({ logicalId, properties }) => {
    const { RouteKey: key, Target } = RouteProperties.parse(properties)
    const integration = integrations.get(Target.replace('integrations/', ''))
    const target = IntegrationProperties.safeParse(integration?.properties)
    if (!target.success)
      throw new StartError(`The embedded cloud does not know the integration of ${logicalId}.`)
    const [method = '', path = ''] = key === '$default' ? ['ANY', '/{proxy+}'] : key.split(' ')
    const apiId = String(properties.ApiId)
    const segments = key === '$default' ? [] : path.split('/').slice(1)
    return { key, method, segments, functionArn: target.data.IntegrationUri, apiId }
  })
}

/** The route that API Gateway would take: the most specific path, an exact method before `ANY`, `$default` last. */
export const matchRoute = (routes: readonly Route[], method: string, path: string): Match | undefined => {
  const segments = path.split('/').slice(1)
  const matches = routes.flatMap((route) => {
    const parameters = matchSegments(route, method, segments)
    return parameters ? [{ route, parameters }] : []
  })
  return matches.sort((one, other) => rank(other.route) - rank(one.route))[0]
}

const matchSegments = (route: Route, method: string, given: readonly string[]) => {
  if (route.key === '$default') return {}
  if (route.method !== 'ANY' && route.method !== method) return undefined
  const last = route.segments.at(-1) ?? ''
  const greedy = /^\{(\w+)\+\}$/.exec(last)?.[1]
  if (!greedy) return given.length === route.segments.length ? matchEach(route.segments, given) : undefined
  const before = route.segments.slice(0, -1)
  const rest = given.slice(before.length).join('/')
  const parameters = matchEach(before, given)
  return rest && parameters ? { ...parameters, [greedy]: rest } : undefined
}

const matchEach = (wanted: readonly string[], given: readonly string[]) => {
  const parameters: Record<string, string> = {}
  for (const [at, segment] of wanted.entries()) {
    const value = given[at]
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    if (value === undefined || (!name && value !== segment)) return undefined
    if (name) parameters[name] = value
  }
  return parameters
}

const WEIGHT = { greedy: 1, parameter: 2, literal: 3 }

const weigh = (segment: string) => {
  if (segment.endsWith('+}')) return WEIGHT.greedy
  return segment.startsWith('{') ? WEIGHT.parameter : WEIGHT.literal
}

// Earlier segments decide before later ones; the method decides last.
const rank = ({ key, segments, method }: Route) => {
  if (key === '$default') return -1
  const path = segments.reduce((sum, segment, at) => sum + weigh(segment) * 4 ** (30 - at), 0)
  return path + (method === 'ANY' ? 0 : 0.5)
}
