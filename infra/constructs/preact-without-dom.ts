import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** What preact calls to draw a changed component anew; all that touches a document hangs on it. */
const DRAW_ANEW =
  /function (\w)\((\w)\)\{\(8&\2\.__g\|\|[^{}]+\.debounceRendering\)\|\|queueMicrotask\)\(\w\)\}/

const REFUSING = 'function $1(){throw new Error("A page is written once: nothing of it is drawn anew.")}'

/**
 * Takes the drawing into a browser's document out of preact, which comes as one minified file: a page is written once,
 * as text. `render` and `hydrate`, which nobody imports, shake off with the rest.
 */
export const preactWithoutDom: Plugin = {
  name: 'preact-without-dom',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]preact[/\\]dist[/\\]preact\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!DRAW_ANEW.test(source))
        throw new Error(`${path} has changed: infra/constructs/preact-without-dom.ts knows it no more.`)
      return { contents: source.replace(DRAW_ANEW, REFUSING) }
    })
  },
}
