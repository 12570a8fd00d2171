import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { renderPage } from '../html/render-page.ts'
import { type Visit, VisitContext } from '../html/visit.ts'
import { writeCookie } from './cookies.ts'
import type { PageResponse } from './page-response.ts'
import { securityHeaders } from './security-headers.ts'

/** Writes a page's response as the API's, with the security headers of every answer. */
export const answer = (
  { status, page, body, headers, cookies }: PageResponse,
  { visit, siteUrl }: { readonly visit: Visit; readonly siteUrl: string },
): APIGatewayProxyStructuredResultV2 => {
  const html = page && renderPage(<VisitContext.Provider value={visit}>{page}</VisitContext.Provider>)
  const content = html ?? body ?? ''
  return {
    statusCode: status,
    headers: {
      ...securityHeaders,
      ...(html === undefined ? {} : { 'content-type': 'text/html; charset=utf-8' }),
      ...headers,
    },
    cookies: (cookies ?? []).map((cookie) => writeCookie(cookie, siteUrl)),
    body: typeof content === 'string' ? content : Buffer.from(content).toString('base64'),
    isBase64Encoded: typeof content !== 'string',
  }
}
