import * as z from 'zod'
import type { Resources } from '../template/resolve-template.ts'
import type { Throttling } from './http-api.ts'

const StageProperties = z.looseObject({
  DefaultRouteSettings: z
    .looseObject({ ThrottlingRateLimit: z.number().optional(), ThrottlingBurstLimit: z.number().optional() })
    .optional(),
})

/** How many requests the stage of the template lets through, or `undefined` when it sets no limit. */
export const throttlingOf = (resources: Resources): Throttling | undefined => {
  const [stage] = resources.ofType('AWS::ApiGatewayV2::Stage')
  const settings = StageProperties.parse(stage?.properties ?? {}).DefaultRouteSettings
  if (settings?.ThrottlingRateLimit === undefined) return undefined
  return {
    rate: settings.ThrottlingRateLimit,
    burst: settings.ThrottlingBurstLimit ?? settings.ThrottlingRateLimit,
  }
}
