import { existsSync } from 'node:fs'
import { StartError } from '../start-error.ts'
import { sourceMapPath, toSources } from './to-sources.ts'

const FUNCTION_NAME = /"function_name":\s*"([\w-]+)"/
const FRAME = /\bat [^"\n]*?:\d+:\d+\)?/g

interface TraceOptions {
  /** The folder of the assembly that was deployed (`cdk.out`). */
  readonly assembly: string
  /** The function that wrote the lines which do not name theirs. */
  readonly functionName?: string | undefined
}

const mapOf = (assembly: string, functionName: string | undefined): string => {
  if (!functionName) throw new StartError('The log line does not name its function: add --function NAME.')
  const path = sourceMapPath(assembly, functionName)
  if (!existsSync(path)) throw new StartError(`There is no ${path}: synthesise the version that is deployed.`)
  return path
}

/**
 * The stack frames in the lines of a log, each with its place in the sources.
 * @throws StartError when the function of a line is not named, or the assembly has no source map of it.
 */
export const traceLog = (log: string, { assembly, functionName }: TraceOptions): string[] =>
  log.split('\n').flatMap((line) => {
    const frames = line.replaceAll('\\n', '\n').match(FRAME)
    if (!frames) return []
    const named = FUNCTION_NAME.exec(line)?.[1]
    const readable = toSources(mapOf(assembly, named ?? functionName))
    return [...(named ? [named] : []), ...frames.map((frame) => `  ${readable(frame)}`)]
  })
