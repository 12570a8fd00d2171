import { build, type Plugin } from 'esbuild'

interface UnusedPart {
  /** Paths below `node_modules`, as regular expressions. */
  readonly files: readonly string[]
  readonly why: string
  /** What exports become instead of functions that throw, where starting a client or a schema already calls them. */
  readonly instead?: Readonly<Record<string, string>>
}

const SMITHY = '@smithy/core/dist-es/submodules'

/** The parts of libraries that no function of ours reaches; each says why. */
export const UNUSED_PARTS: readonly UnusedPart[] = [
  {
    files: ['zod/v4/core/(json-schema-processors|to-json-schema)\\.js'],
    why: 'no function describes its schemas to others',
  },
  {
    files: [`${SMITHY}/event-streams/index\\.js`],
    why: 'no operation that we call streams events',
    instead: { resolveEventStreamSerdeConfig: '(config) => config' },
  },
  {
    files: ['@aws-sdk/middleware-endpoint-discovery/dist-es/resolveEndpointDiscoveryConfig\\.js'],
    why: 'DynamoDB has its regional endpoint, and discovery is off unless a client asks for it',
    instead: { resolveEndpointDiscoveryConfig: '(config) => config' },
  },
  {
    files: [`${SMITHY}/serde/.+\\.browser\\.js`],
    why: 'Node has no streams of a browser here',
  },
  {
    files: [
      `${SMITHY}/checksum/(crc32/Crc32|md5/Md5|sha256/Sha256)Js\\.js`,
      '@aws-sdk/checksums/dist-es/submodules/sha/sha1/Sha1Js\\.js',
    ],
    why: 'Node computes this itself',
  },
  {
    files: [`${SMITHY}/retry/util-retry/(AdaptiveRetryStrategy|DefaultRateLimiter)\\.js`],
    why: 'no client of ours asks for adaptive retries',
  },
  {
    files: [`${SMITHY}/config/config-resolver/regionConfig/getInstanceMetadataRegion\\.js`],
    why: 'Lambda names the region in the environment',
  },
  {
    files: [`${SMITHY}/config/node-config-provider/fromSharedConfigFiles\\.js`],
    why: 'Lambda has no ~/.aws, and a function must not depend on one where it runs elsewhere',
    instead: {
      fromSharedConfigFiles:
        "() => async () => { throw Object.assign(new Error('There are no files of settings.'), { tryNextLink: true }) }",
    },
  },
]

const BELOW = '[/\\\\]node_modules[/\\\\]'
const portable = (file: string) => file.replaceAll('/', '[/\\\\]')
const matching = (files: readonly string[]) => new RegExp(`${BELOW}(?:${files.map(portable).join('|')})$`)

const exportsOf = async (path: string): Promise<readonly string[]> => {
  const { metafile } = await build({ entryPoints: [path], write: false, metafile: true, format: 'esm' })
  return Object.values(metafile.outputs).flatMap((output) => output.exports)
}

/** One function makes all that stand in for what is left out. */
const THROWING = `export const leftOutBecause = (why) => (name) => function () {
  throw new Error(name + ' is left out of every bundle: ' + why + '. See infra/constructs/unused-parts.ts.')
}`

const standIn = (names: readonly string[], { why, instead = {} }: UnusedPart) => {
  const made = names.map(
    (name) => `export const ${name} = ${instead[name] ?? `/*@__PURE__*/ leftOut('${name}')`}`,
  )
  return [
    "import { leftOutBecause } from 'left-out'",
    `const leftOut = /*@__PURE__*/ leftOutBecause(${JSON.stringify(why)})`,
    ...made,
  ].join('\n')
}

/** Replaces each export of an unused part by a function that throws when it is called after all. */
export const unusedParts: Plugin = {
  name: 'unused-parts',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^left-out$/ }, ({ path }) => ({ path, namespace: 'unused-parts' }))
    onLoad({ filter: /.*/, namespace: 'unused-parts' }, () => ({ contents: THROWING }))
    for (const part of UNUSED_PARTS)
      onLoad({ filter: matching(part.files) }, async ({ path }) => ({
        contents: standIn(await exportsOf(path), part),
      }))
  },
}
