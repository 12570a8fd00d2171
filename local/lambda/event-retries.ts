import * as z from 'zod'
import type { Resources } from '../template/resolve-template.ts'

const ConfigProperties = z.looseObject({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(2),
})

const DEFAULT = 2

/** How many times Lambda tries a failed event of a function again; the function by name or ARN. */
export const retriesOf = (resources: Resources): ((reference: string) => number) => {
  const configs = resources
    .ofType('AWS::Lambda::EventInvokeConfig')
    .map(({ properties }) => ConfigProperties.parse(properties))
  const nameOf = (reference: string) => reference.split(':').at(-1)
  const retries = new Map(configs.map((config) => [nameOf(config.FunctionName), config.MaximumRetryAttempts]))
  return (reference) => retries.get(nameOf(reference)) ?? DEFAULT
}
