import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * The classes of errors that our functions ask for, by client. Of these clients every other error comes as the service's
 * base class, and still has its name, status and message.
 */
export const ASKED_FOR: Readonly<Record<string, readonly string[]>> = {
  dynamodb: ['ConditionalCheckFailedException', 'TransactionCanceledException'],
  lambda: [],
  s3: ['NoSuchKey', 'NotFound'],
  sfn: ['ExecutionAlreadyExists'],
}

const SCHEMAS = new RegExp(
  `client-(${Object.keys(ASKED_FOR).join('|')})[/\\\\]dist-es[/\\\\]schemas[/\\\\]schemas_0\\.js$`,
)
const REGISTERED = /^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm

/** `{ [_hE]: 404 }` as `{ "httpError": 404 }`. */
const withoutComputedKeys = (source: string): string => {
  const constants = new Map(
    [...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name, text]) => [name, text]),
  )
  return source.replace(/\[(\w+)\]:/g, (key, name: string) => {
    const text = constants.get(name)
    return text === undefined ? key : `${text}:`
  })
}

/**
 * Writes out the computed keys in the clients' schemas, which are constants all. esbuild must take a computed key for a
 * possible side effect, and would keep the schemas of all operations for the few that are called. The classes of errors
 * would keep themselves likewise, by entering a registry.
 */
export const shakeableSchemas: Plugin = {
  name: 'shakeable-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: SCHEMAS }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const keep = ASKED_FOR[SCHEMAS.exec(path)?.[1] ?? ''] ?? []
      const contents = withoutComputedKeys(source).replace(REGISTERED, (line, error: string) =>
        keep.includes(error) ? line : '',
      )
      return { contents, loader: 'js' }
    })
  },
}
