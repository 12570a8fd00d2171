import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

const REGISTERED = /^n0_registry\.registerError\(.*\);$/gm

/**
 * Writes out the computed keys in the schemas of the S3 and Lambda clients, which are constants all: `{ [_hE]: 404 }`.
 * esbuild must take a computed key for a possible side effect and would keep the schemas of all operations, 57 and 38 KB,
 * for the few that are called. Of the Lambda client it keeps no classes of errors, 25 KB: our functions invoke, and an
 * error without a class of its own still has its name, status and message.
 */
export const shakeableSchemas: Plugin = {
  name: 'shakeable-schemas',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /client-(?:lambda|s3)[/\\]dist-es[/\\]schemas[/\\]schemas_0\.js$/ },
      async ({ path }) => {
        const source = await readFile(path, 'utf8')
        const constants = new Map(
          [...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name, text]) => [name, text]),
        )
        const contents = source.replace(/\[(\w+)\]:/g, (key, name: string) => {
          const text = constants.get(name)
          return text === undefined ? key : `${text}:`
        })
        const isLambda = path.includes('client-lambda')
        return { contents: isLambda ? contents.replace(REGISTERED, '') : contents, loader: 'js' }
      },
    )
  },
}
