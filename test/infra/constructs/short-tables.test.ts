import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { bundled } from './bundled.ts'

const PARTITIONS = 'node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js'
const Known = z.object({
  partitions: z.array(
    z.object({
      outputs: z.object({ name: z.string() }),
      regions: z.record(z.string(), z.object({ description: z.string() })),
    }),
  ),
})

it('finds the partition of each region by its pattern, as it would in the list', async () => {
  const source = readFileSync(PARTITIONS, 'utf8')
  const known = Known.parse(JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1)))
  const regions = known.partitions.flatMap(({ outputs, regions }) =>
    Object.keys(regions)
      // No function runs in such a region: it stands for the services that a whole partition shares.
      .filter((region) => !region.endsWith('-global'))
      .map((region) => [region, outputs.name] as const),
  )
  const { handler, file } = await bundled(`import { partition } from '@aws-sdk/core/client'
    export const handler = (region) => partition(region).name`)

  expect(regions.length).toBeGreaterThan(30)
  expect(regions.map(([region]) => [region, handler(region)])).toEqual(regions)
  expect(readFileSync(file, 'utf8')).not.toContain('Jakarta')
})

it('tells AWS which version of a client calls', async () => {
  const { handler, file } = await bundled(`import { SFNClient } from '@aws-sdk/client-sfn'
    export const handler = () => new SFNClient({ region: 'x' }).config.defaultUserAgentProvider()`)
  const { version } = JSON.parse(readFileSync('node_modules/@aws-sdk/client-sfn/package.json', 'utf8'))

  expect(await handler()).toContainEqual(['aws-sdk-js', version])
  expect(readFileSync(file, 'utf8')).not.toContain('devDependencies')
})
