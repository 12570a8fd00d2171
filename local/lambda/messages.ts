/** What a worker thread is given when it starts. */
export interface InstanceStart {
  readonly folder: string
  readonly module: string
  readonly exported: string
  readonly clockOffset: BigInt64Array<SharedArrayBuffer>
  readonly logFile: string
  /** The source map of the module, which need not exist. */
  readonly sourceMap: string
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

/** A request of an SDK to the machine's services; header names are in lower case. */
export interface ServiceCall {
  readonly kind: 'call'
  readonly id: number
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** The answer to the call of the same id. */
export interface ServiceAnswer {
  readonly kind: 'answer'
  readonly id: number
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** What a worker thread is told after its start. */
export type InstanceOrder = ({ readonly kind: 'invoke' } & Invocation) | ServiceAnswer

/**
 * What a worker thread says: that its handler is loaded or cannot be, a call it makes, and what came of an invocation;
 * before that, each line with metrics that it prints.
 */
export type InstanceReport =
  | ServiceCall
  | { readonly kind: 'measured'; readonly line: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly failure: Failure }
  | { readonly kind: 'answered'; readonly payload: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
