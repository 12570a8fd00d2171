import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

const EXPORTED = /^export (?:const|function) (\w+)/gm

/** What makes a schema's `toJSONSchema` is called with every schema; what that itself does, never. */
const stubOf = (name: string) => `${name.startsWith('create') ? 'make' : 'refuse'} as ${name}`

/**
 * Leaves out of every bundle what zod makes JSON Schema with, 18 KB that each schema refers to and nobody calls. Asked
 * for it, a schema throws.
 */
export const noJsonSchema: Plugin = {
  name: 'no-json-schema',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /zod[/\\]v4[/\\]core[/\\](?:json-schema-processors|to-json-schema)\.js$/ },
      async ({ path }) => {
        const names = [...(await readFile(path, 'utf8')).matchAll(EXPORTED)].map(([, name = '']) => name)
        const refuse = "const refuse = () => { throw new Error('Bundles have no JSON Schema.') }"
        const also = path.endsWith('to-json-schema.js') ? ', refuse as process' : ''
        return {
          contents: `${refuse}\nconst make = () => refuse\nexport { ${names.map(stubOf).join(', ')}${also} }`,
          loader: 'js',
        }
      },
    )
  },
}
