import type { Plugin } from 'esbuild'

const REFUSING = `export class JsonShapeSerializer2 {
  setSerdeContext() {}
  write() { throw new Error('This client was not made by functions/platform/clients.') }
}`

/**
 * Takes the SDK's JSON serializer out of every bundle: it lets texts break out of a request (ADR 23). The clients of
 * `functions/platform/clients` write their requests without it; one that is made otherwise sends nothing.
 */
export const noSdkSerializer: Plugin = {
  name: 'no-sdk-serializer',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@smithy[/\\]core[/\\]dist-es[/\\].*[/\\]JsonShapeSerializer2\.js$/ }, () => ({
      contents: REFUSING,
    }))
  },
}
