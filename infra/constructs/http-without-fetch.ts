import type { Plugin } from 'esbuild'

/**
 * Loads Node's `http` as CommonJS. Imported as an ES module, Node reads every export, and some of them load all of
 * `fetch`: 15 ms of each cold start (Node 24; the SDK imports it in every function).
 */
export const httpWithoutFetch: Plugin = {
  name: 'http-without-fetch',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(node:)?http$/ }, ({ kind }) =>
      kind === 'require-call'
        ? { path: 'node:http', external: true }
        : { path: 'node:http', namespace: 'http-without-fetch' },
    )
    onLoad({ filter: /^node:http$/, namespace: 'http-without-fetch' }, () => ({
      contents: "module.exports = require('node:http')",
    }))
  },
}
