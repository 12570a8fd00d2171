import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import * as z from 'zod'

const Package = z.object({ version: z.string() })
const Partitions = z.looseObject({ partitions: z.array(z.looseObject({ regions: z.unknown() })) })

/** The file is one JSON object behind `export const partitionsInfo =`. */
const objectIn = (source: string): unknown =>
  JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1))

/**
 * Takes out of the SDK's tables what no code reads. A client reads of its package's description the version. A partition
 * is found by its pattern where the region is not in its list, so the lists of regions with their names can go.
 */
export const shortTables: Plugin = {
  name: 'short-tables',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@aws-sdk[/\\]client-[a-z0-9]+[/\\]package\.json$/ }, async ({ path }) => {
      const { version } = Package.parse(JSON.parse(await readFile(path, 'utf8')))
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
    onLoad({ filter: /util-endpoints[/\\]lib[/\\]aws[/\\]partitions\.js$/ }, async ({ path }) => {
      const known = Partitions.parse(objectIn(await readFile(path, 'utf8')))
      const partitions = known.partitions.map((partition) => ({ ...partition, regions: {} }))
      return { contents: `export const partitionsInfo = ${JSON.stringify({ ...known, partitions })}` }
    })
  },
}
