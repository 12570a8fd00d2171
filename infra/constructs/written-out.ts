import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

/** Modules whose exports are constant texts that take much more code to compute than to store. */
const WRITTEN_OUT = /functions[/\\]platform[/\\]html[/\\]asset-addresses\.ts$/

/**
 * Reckons some modules while bundling, and writes out what they export. A page needs the addresses of the stylesheet and
 * the script, which follow from their bytes: without this every website would carry those 33 KB to name them.
 */
export const writtenOut: Plugin = {
  name: 'written-out',
  setup: ({ onLoad }) => {
    onLoad({ filter: WRITTEN_OUT }, async ({ path }) => {
      const exported = Object.entries(await import(pathToFileURL(path).href))
      return {
        contents: exported.map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}`).join('\n'),
      }
    })
  },
}
