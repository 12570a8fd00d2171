import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { StartError } from '../start-error.ts'
import type { Resources } from '../template/resolve-template.ts'

const FunctionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).default({ Variables: {} }),
  Handler: z.string(),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().optional(),
  Role: z.string(),
  Runtime: z.string(),
  Timeout: z.number().default(3),
})

export interface FunctionSettings {
  readonly logicalId: string
  readonly name: string
  readonly arn: string
  /** Where the bundle lies, the file to load from it, and the export to call. */
  readonly folder: string
  readonly module: string
  readonly exported: string
  readonly environment: Readonly<Record<string, string>>
  readonly roleArn: string
  /** Mebibytes. */
  readonly memory: number
  /** Seconds. */
  readonly timeout: number
  readonly reserved: number | undefined
}

/** The functions of the template, each with its bundle in the assembly. Throws a `StartError` when one is missing. */
export const functionsOf = (
  resources: Resources,
  assets: ReadonlyMap<string, string>,
): readonly FunctionSettings[] =>
  resources.ofType('AWS::Lambda::Function').map(({ logicalId, ref, attributes, properties }) => {
    const made = FunctionProperties.parse(properties)
    if (!made.Runtime.startsWith('nodejs'))
      throw new StartError(`${logicalId} runs on ${made.Runtime}, not on Node.`)
    const folder = assets.get(made.Code.S3Key)
    if (!folder || !existsSync(folder))
      throw new StartError(`The bundle of ${logicalId} is not in the assembly.`)
    const [file = 'index', exported = 'handler'] = made.Handler.split('.')
    return {
      logicalId,
      name: ref,
      arn: attributes.Arn ?? '',
      folder,
      module: moduleIn(folder, file),
      exported,
      environment: made.Environment.Variables,
      roleArn: made.Role,
      memory: made.MemorySize,
      timeout: made.Timeout,
      reserved: made.ReservedConcurrentExecutions,
    }
  })

const moduleIn = (folder: string, file: string) => {
  const found = ['mjs', 'js', 'cjs']
    .map((ending) => `${file}.${ending}`)
    .find((name) => existsSync(join(folder, name)))
  if (!found) throw new StartError(`${folder} holds no ${file}.mjs.`)
  return found
}
