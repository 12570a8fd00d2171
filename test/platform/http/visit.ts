import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'website',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-3:000000000000:function:website',
  memoryLimitInMB: '256',
  awsRequestId: '00000000-0000-0000-0000-000000000000',
  logGroupName: '/aws/lambda/website',
  logStreamName: 'website',
  getRemainingTimeInMillis: () => 29_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
}

interface RequestParts {
  /** Fields of a form, which makes the body; several values of a name as a list. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>
  /** A body as it is, with its content type among the headers. */
  readonly body?: Uint8Array
  /** The site's own, which it gave on https. */
  readonly cookies?: Readonly<Record<string, string>>
  /** Others, as another site of the same domain may have left them: `name=value`. */
  readonly strangeCookies?: readonly string[]
  /** Over those of a browser that posts from our own page. */
  readonly headers?: Readonly<Record<string, string>>
}

const fieldsOf = (form: NonNullable<RequestParts['form']>) =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )

/** The event that the HTTP API makes of a browser's request, for example `visitEvent('POST', '/t/abc', { form })`. */
export const visitEvent = (
  method: string,
  address: string,
  sent: RequestParts = {},
): APIGatewayProxyEventV2 => {
  const [path = '/', query = ''] = address.split('?')
  const body = sent.body ?? (sent.form && new TextEncoder().encode(fieldsOf(sent.form).toString()))
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    cookies: [
      ...(sent.strangeCookies ?? []),
      ...Object.entries(sent.cookies ?? {}).map(
        ([name, value]) => `__Host-${name}=${encodeURIComponent(value)}`,
      ),
    ],
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(sent.form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...sent.headers,
    },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'bina.test',
      domainPrefix: 'bina',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request',
      routeKey: '$default',
      stage: '$default',
      time: '23/Nov/2026:01:00:00 +0000',
      timeEpoch: 1_795_395_600_000,
    },
    ...(body ? { body: Buffer.from(body).toString('base64') } : {}),
    isBase64Encoded: body !== undefined,
  }
}

type Website = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

/** Visits a website as a browser would and returns its answer, the body as text. */
export const visit = async (website: Website, method: string, address: string, sent: RequestParts = {}) => {
  const answered = await website(visitEvent(method, address, sent), context)
  return {
    status: answered.statusCode ?? 200,
    headers: answered.headers ?? {},
    cookies: answered.cookies ?? [],
    body: Buffer.from(answered.body ?? '', answered.isBase64Encoded ? 'base64' : 'utf8').toString('utf8'),
  }
}
