import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * Of the package.json that each of the SDK's clients imports to name its version in requests, keeps the version only:
 * the rest is 2 KB a client.
 */
export const onlyVersions: Plugin = {
  name: 'only-versions',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@aws-sdk[/\\]client-[\w-]+[/\\]package\.json$/ }, async ({ path }) => {
      const { version }: { version: string } = JSON.parse(await readFile(path, 'utf8'))
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}
