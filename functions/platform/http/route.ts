import type { Role } from '../access/accounts.ts'
import type { Clock } from '../clock.ts'
import type { Language } from '../i18n/languages.ts'
import type { Form, PostedForm } from './form.ts'
import type { Field, Labels } from './form-fields.ts'
import type { PageResponse } from './page-response.ts'
import type { Session } from './session.ts'

/**
 * Who may use a route: anyone; whoever holds a link (the route itself checks the link's secret);
 * or a signed-in person with one of the roles.
 */
export type Access = 'anyone' | 'link' | { readonly roles: readonly Role[] }

/** A request as a page sees it. */
export interface PageRequest {
  readonly method: 'GET' | 'POST'
  /** The network address that the request came from. */
  readonly source: string
  /** The path asked for, without the query. */
  readonly path: string
  /** The values of the `{names}` in the route's path, decoded: 256 bytes each at the most. */
  readonly params: Readonly<Record<string, string>>
  /** The first value of each name in the query: 1,500 bytes at the most, a longer one counts as empty. */
  readonly query: Readonly<Record<string, string>>
  /** The fields that the route declares, as they were sent. */
  readonly form: Form
  /** Whatever was sent, for a route whose page has fields that depend on what it is about. */
  readonly posted: PostedForm
  readonly cookies: Readonly<Record<string, string>>
  readonly language: Language
  /** The signed-in person; always there in a route that asks for roles. */
  readonly session: Session | undefined
  readonly now: Date
}

interface BaseRoute<Deps> {
  /** For example `/hr/periods/{periodId}`; `{proxy+}` at the end takes the rest of the path. */
  readonly path: string
  readonly may: Access
  /** Where a language chosen on the page is kept; without it at `/language` for whoever is signed in, else in the browser. */
  readonly languageAt?: (request: PageRequest) => string
  handle(request: PageRequest, deps: Deps): Promise<PageResponse>
}

/** A page: it only reads. */
export interface PageRoute<Deps> extends BaseRoute<Deps> {
  readonly method: 'GET'
}

/** An action: it comes from our own pages only. */
export interface ActionRoute<Deps> extends BaseRoute<Deps> {
  readonly method: 'POST'
  /** The fields of its form; whatever else is sent never reaches `handle`. */
  readonly fields: readonly Field[]
  /** How its texts are called, where its fields depend on what it is about; default: by the fields' own labels. */
  labels?(request: PageRequest): Labels
}

export type Route<Deps> = PageRoute<Deps> | ActionRoute<Deps>

/** What every website needs besides what its pages need. */
export interface WebsiteDeps {
  /** For example `https://bina.example.go.id`; decides the origin of forms and `Secure` cookies. */
  readonly siteUrl: string
  /** The agency's name, shown on every page. */
  readonly agency?: string | undefined
  readonly clock: Clock
  /** The session of a request's cookies; `undefined` when there is none, or it has ended. */
  findSession(cookies: Readonly<Record<string, string>>, now: Date): Promise<Session | undefined>
}
