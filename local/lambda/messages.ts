/** What a worker thread is given when it starts. */
export interface InstanceStart {
  readonly folder: string
  readonly module: string
  readonly exported: string
  readonly clockOffset: BigInt64Array<SharedArrayBuffer>
  readonly logFile: string
}

export interface Invocation {
  readonly payload: string
  readonly requestId: string
  readonly functionName: string
  readonly functionArn: string
  readonly memory: number
  readonly traceId: string
  /** The time limit in milliseconds, counted from now. */
  readonly limit: number
}

export interface Failure {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace: readonly string[]
}

/** What a worker thread says: that its handler is loaded or cannot be, and what came of an invocation. */
export type InstanceReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly failure: Failure }
  | { readonly kind: 'answered'; readonly payload: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
