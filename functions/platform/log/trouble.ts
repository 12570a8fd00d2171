/** Frames that are logged of one error: how it came about, not the whole way there. */
const MOST_FRAMES = 8

const FRAME = /^at (?!.*\b(?:data|node):).*\/\S+:\d+:\d+\)?$/

const CODE = /^[A-Z][A-Z0-9_]+$/

const framesOf = ({ stack = '', message }: Error): string[] =>
  // What stands before the frames repeats the message, and a message may hold what a person typed: even a line like these.
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)

/** `ECONNREFUSED` says more than `Error`. */
const nameOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? error.code : error.name

/** What a log may tell of an error: its name or code and where it was thrown, innermost first; never its message. */
export interface Trouble {
  readonly error: string
  readonly at: readonly string[]
}

/** The name or code of what was thrown, and its stack frames, which `npm run where` finds in the sources. */
export const troubleOf = (error: unknown): Trouble =>
  error instanceof Error ? { error: nameOf(error), at: framesOf(error) } : { error: typeof error, at: [] }
