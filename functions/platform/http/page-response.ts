import type { VNode } from 'preact'

/**
 * A cookie to set; an age of 0 seconds removes it. Always HttpOnly and SameSite=Lax; on https Secure and bound to this
 * very host.
 */
export interface Cookie {
  readonly name: string
  readonly value: string
  readonly maxAgeSeconds?: number
}

/** What a route answers: a page, another place to go, a file, or a plain refusal. */
export interface PageResponse {
  readonly status: number
  readonly page?: VNode
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly Cookie[]
  /** Whether the page is the form again, with all that was typed; other refusals show it below, to be copied. */
  readonly showsTyped?: true
}

/** 200 with a page. */
export const ok = (page: VNode): PageResponse => ({ status: 200, page })

/** 422 with the form again: what was typed kept, each error beside its field. */
export const badRequest = (page: VNode): PageResponse => ({ status: 422, page, showsTyped: true })

/** 409 with a page that says who was faster and where to go on. */
export const conflict = (page: VNode): PageResponse => ({ status: 409, page })

/** 410 with a page that says why a link no longer works and the way on. */
export const gone = (page: VNode): PageResponse => ({ status: 410, page })

/** 303 to a path of our own site: after every successful action. */
export const redirect = (path: string): PageResponse => ({ status: 303, headers: { location: path } })

/** 303 to an address outside of our site, for a browser that follows a form: the page's policy must name it (`formsTo`). */
export const leadTo = (address: string): PageResponse => ({ status: 303, headers: { location: address } })

/** 307 to another path of our own site, where the same request is made again with all that was sent. */
export const redirectAsSent = (path: string): PageResponse => ({ status: 307, headers: { location: path } })

/** 404; without a page of its own, the house's plain words. */
export const notFound = (page?: VNode): PageResponse => (page ? { status: 404, page } : { status: 404 })

/** 403; without a page of its own, the house's plain words. */
export const forbidden = (page?: VNode): PageResponse => (page ? { status: 403, page } : { status: 403 })

/** 200 with a file to keep, for example an evidence export. */
export const download = (
  body: string | Uint8Array,
  { fileName, contentType }: { readonly fileName: string; readonly contentType: string },
): PageResponse => ({
  status: 200,
  body,
  headers: {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`,
  },
})

/** The same response with a cookie set. */
export const setCookie = (response: PageResponse, cookie: Cookie): PageResponse => ({
  ...response,
  cookies: [...(response.cookies ?? []), cookie],
})

/** The same response with a cookie removed. */
export const clearCookie = (response: PageResponse, name: string): PageResponse =>
  setCookie(response, { name, value: '', maxAgeSeconds: 0 })
