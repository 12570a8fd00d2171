import type { IncomingMessage, RequestListener } from 'node:http'
import { isFromLocalProgram } from '../endpoint/local-program.ts'
import type { StepFunctionsEngine } from './engine.ts'
import { ServiceError } from './service-error.ts'

export const CONTENT_TYPE = 'application/x-amz-json-1.0'
const TARGET = 'AWSStepFunctions.'

export interface HttpAnswer {
  readonly status: number
  /** JSON text, of content type `application/x-amz-json-1.0`. */
  readonly body: string
}

const refusal = (status: number, type: string, message: string): HttpAnswer => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.swf.service.v2.model#${type}`, message }),
})

/** Answers one request of the JSON 1.0 protocol; `target` is its `X-Amz-Target` header. */
export const handleRequest = async (
  engine: StepFunctionsEngine,
  target: string,
  body: string,
): Promise<HttpAnswer> => {
  if (!target.startsWith(TARGET))
    return refusal(400, 'UnknownOperationException', `Unknown target: ${target}`)
  try {
    const request: unknown = body === '' ? {} : JSON.parse(body)
    const answer = await engine.handle(target.slice(TARGET.length), request)
    return { status: 200, body: JSON.stringify(answer) }
  } catch (error) {
    if (error instanceof ServiceError) return refusal(400, error.type, error.message)
    if (error instanceof SyntaxError) return refusal(400, 'SerializationException', error.message)
    console.error('Step Functions: a request failed inside the engine', error)
    return refusal(500, 'InternalFailure', String(error))
  }
}

/** More than any request of the service may have. */
const LARGEST_BODY = 4 * 1024 * 1024

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > LARGEST_BODY) throw new Error('The request is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const NO_PAGES = refusal(403, 'AccessDeniedException', 'This port is for programs, not for pages.')

/** Serves an engine alone over HTTP, to programs of this machine. Signatures are not checked. */
export const listenerFor =
  (engine: StepFunctionsEngine): RequestListener =>
  async (request, response) => {
    try {
      const answer = isFromLocalProgram(request)
        ? await handleRequest(engine, String(request.headers['x-amz-target'] ?? ''), await bodyOf(request))
        : NO_PAGES
      response.writeHead(answer.status, {
        'content-type': CONTENT_TYPE,
        'content-length': Buffer.byteLength(answer.body),
      })
      response.end(answer.body)
    } catch {
      // The caller went away before it had said all, or said too much; there is nobody to answer.
      response.destroy()
    }
  }
