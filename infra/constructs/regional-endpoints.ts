import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

/** The host name of each service by its client; S3's buckets have hosts of their own (`bucket-endpoint.ts`). */
export const HOSTS: Readonly<Record<string, string>> = {
  'client-dynamodb': 'dynamodb',
  'client-kms': 'kms',
  'client-lambda': 'lambda',
  'client-ses': 'email',
  'client-sfn': 'states',
}

const pathOf = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)))

/** What stands in for the module with a client's rules. */
const standIn = (client: string): string | undefined => {
  if (client === 'client-s3')
    return `export { bucketEndpoint as defaultEndpointResolver } from ${pathOf('./bucket-endpoint.ts')}`
  const host = HOSTS[client]
  return (
    host &&
    `import { regionalEndpoint } from ${pathOf('./regional-endpoint.ts')}
export const defaultEndpointResolver = regionalEndpoint('${host}')`
  )
}

const RESOLVER = /@aws-sdk[/\\]client-[a-z0-9]+[/\\]dist-es[/\\]endpoint[/\\]endpointResolver\.js$/

/**
 * Takes the rules by which the SDK finds an endpoint out of every bundle: partitions, FIPS, dual stack, endpoints of accounts,
 * and the machine that interprets them. What is left is the regional endpoint (`regional-endpoint.ts`), and that of a bucket.
 */
export const regionalEndpoints: Plugin = {
  name: 'regional-endpoints',
  setup: ({ onLoad }) => {
    onLoad({ filter: RESOLVER }, ({ path }) => {
      const contents = standIn(basename(join(dirname(path), '..', '..')))
      return contents === undefined ? undefined : { contents, resolveDir: dirname(path) }
    })
  },
}
