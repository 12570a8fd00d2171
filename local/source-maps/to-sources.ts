import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'

/** A place in a bundle as a stack frame names it; Lambda's own runtime is no bundle of ours. */
const PLACE = /(?:file:\/\/)?\/(?!var\/runtime\/)[^\s()"']*\.[cm]?js:(\d+):(\d+)/g

/** Where an assembly keeps the source map of a function, beside its assets and part of none. */
export const sourceMapPath = (assembly: string, functionName: string): string =>
  join(assembly, 'source-maps', `${functionName}.map`)

/**
 * Replaces each place in a bundle by its place in the sources (`functions/open-task.ts:31:7`), in a text of any form.
 * The map is read when the first place is met; where it is missing, or does not know a place, the text stays as it is.
 */
export const toSources = (mapPath: string): ((text: string) => string) => {
  let map: TraceMap | undefined
  const read = () => {
    map ??= new TraceMap(readFileSync(mapPath, 'utf8'))
    return map
  }
  return (text) => {
    if (text.search(PLACE) < 0 || !existsSync(mapPath)) return text
    return text.replace(PLACE, (place, line: string, column: string) => {
      const found = originalPositionFor(read(), { line: Number(line), column: Number(column) - 1 })
      return found.source === null ? place : `${found.source}:${found.line}:${found.column + 1}`
    })
  }
}
