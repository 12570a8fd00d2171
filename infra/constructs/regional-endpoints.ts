import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

/** The host name of each service by its client. S3 keeps its own rules: buckets have hosts of their own. */
export const HOSTS: Readonly<Record<string, string>> = {
  'client-dynamodb': 'dynamodb',
  'client-kms': 'kms',
  'client-lambda': 'lambda',
  'client-ses': 'email',
  'client-sfn': 'states',
}

const OURS = fileURLToPath(new URL('./regional-endpoint.ts', import.meta.url))
const RESOLVER = /@aws-sdk[/\\]client-[a-z]+[/\\]dist-es[/\\]endpoint[/\\]endpointResolver\.js$/

/**
 * Takes the rules by which the SDK finds an endpoint out of every bundle: partitions, FIPS, dual stack, endpoints of accounts,
 * and the machine that interprets them. What is left is the regional endpoint (`regional-endpoint.ts`).
 */
export const regionalEndpoints: Plugin = {
  name: 'regional-endpoints',
  setup: ({ onLoad }) => {
    onLoad({ filter: RESOLVER }, ({ path }) => {
      const host = HOSTS[basename(join(dirname(path), '..', '..'))]
      if (host === undefined) return undefined
      return {
        contents: `import { regionalEndpoint } from ${JSON.stringify(OURS)}
export const defaultEndpointResolver = regionalEndpoint('${host}')`,
        resolveDir: dirname(path),
      }
    })
  },
}
