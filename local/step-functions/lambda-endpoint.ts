import type { FunctionAnswer } from './engine-options.ts'

const refusalOf = async (response: Response): Promise<Error> => {
  const text = await response.text()
  let message = text
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null)
      message = String(('Message' in body && body.Message) || ('message' in body && body.message) || text)
  } catch {
    // A refusal that is no JSON is told as it is.
  }
  const type = response.headers.get('x-amzn-errortype')?.split(':')[0] ?? 'AWSLambdaException'
  const request = response.headers.get('x-amzn-requestid') ?? ''
  const error = new Error(
    `${message} (Service: Lambda, Status Code: ${response.status}, Request ID: ${request})`,
  )
  error.name = type
  return error
}

/** Calls functions over the Lambda API at `endpoint`, at `/2015-03-31/functions/<name>/invocations`. */
export const invokeAt =
  (endpoint: string) =>
  async (functionName: string, payload: string): Promise<FunctionAnswer> => {
    const url = new URL(`/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`, endpoint)
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: payload,
    }).catch((cause: unknown) => {
      throw Object.assign(new Error(String(cause), { cause }), { name: 'SdkClientException' })
    })
    if (!response.ok) throw await refusalOf(response)
    const functionError = response.headers.get('x-amz-function-error')
    return {
      statusCode: response.status,
      payload: await response.text(),
      ...(functionError !== null && { functionError }),
    }
  }
