import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { StartError } from '../start-error.ts'

const Template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Metadata: z.record(z.string(), z.unknown()).default({}),
      Condition: z.string().optional(),
    }),
  ),
  Parameters: z
    .record(z.string(), z.looseObject({ Type: z.string(), Default: z.coerce.string().optional() }))
    .default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
})
export type Template = z.infer<typeof Template>

const Assets = z.looseObject({
  files: z
    .record(
      z.string(),
      z.looseObject({
        source: z.looseObject({ path: z.string() }),
        destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
      }),
    )
    .default({}),
})

export interface Assembly {
  readonly folder: string
  readonly stackName: string
  readonly template: Template
  /** Where an asset lies on this machine, by the object key it would have in the bootstrap bucket. */
  readonly assets: ReadonlyMap<string, string>
}

const TEMPLATE = '.template.json'

/** Reads the one stack of a synthesised CDK assembly. Throws a `StartError` when the folder does not hold one. */
export const readAssembly = (folder: string): Assembly => {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const templates = names.filter((name) => name.endsWith(TEMPLATE) && !name.includes('.nested.'))
  const [file] = templates
  if (!file || templates.length > 1) {
    throw new StartError(`${folder} must hold exactly one stack, and it holds ${templates.length}.`)
  }
  return {
    folder,
    stackName: file.slice(0, -TEMPLATE.length),
    template: read(join(folder, file), Template),
    assets: assetPaths(folder, names),
  }
}

const assetPaths = (folder: string, names: readonly string[]) => {
  const paths = new Map<string, string>()
  for (const name of names.filter((candidate) => candidate.endsWith('.assets.json'))) {
    for (const { source, destinations } of Object.values(read(join(folder, name), Assets).files)) {
      for (const { objectKey } of Object.values(destinations))
        paths.set(objectKey, resolve(folder, source.path))
    }
  }
  return paths
}

const read = <T>(path: string, schema: z.ZodType<T>): T => {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new StartError(`${path} is not a CDK assembly's file; synthesise again.`, { cause })
  }
}
