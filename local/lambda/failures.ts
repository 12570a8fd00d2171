import type { Failure } from './messages.ts'

/** What Lambda says of an instance that ended by itself. */
export const exited = (requestId: string, how: string): Failure => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: ${how}`,
  trace: [],
})

/** What Lambda says of a request that took longer than its function may. */
export const timedOut = (requestId: string, seconds: number): Failure => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
  trace: [],
})

/** What Lambda says of an error that nobody caught; `readable` names the places in its stack. */
export const crashed = (requestId: string, error: Error, readable: (stack: string) => string): Failure => {
  const code = 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return exited(requestId, 'signal: killed')
  return {
    errorType: `Runtime.${error.name}`,
    errorMessage: error.message,
    trace: readable(error.stack ?? '').split('\n'),
  }
}
