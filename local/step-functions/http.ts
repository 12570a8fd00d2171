import type { IncomingMessage, RequestListener } from 'node:http'
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

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Serves an engine alone over HTTP. */
export const listenerFor =
  (engine: StepFunctionsEngine): RequestListener =>
  async (request, response) => {
    try {
      const answer = await handleRequest(
        engine,
        String(request.headers['x-amz-target'] ?? ''),
        await bodyOf(request),
      )
      response.writeHead(answer.status, {
        'content-type': CONTENT_TYPE,
        'content-length': Buffer.byteLength(answer.body),
      })
      response.end(answer.body)
    } catch {
      // The caller went away before it had said all; there is nobody to answer.
      response.destroy()
    }
  }
