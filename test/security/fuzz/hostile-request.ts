import fc from 'fast-check'
import type { Reach } from './crawl.ts'
import { bodyOf, fieldsOf, TYPES } from './hostile-form.ts'
import { escapes, targetOf } from './hostile-target.ts'
import { hostileName, hostileValue } from './hostile-text.ts'

/** A request as it goes over the wire, well-formed or not. */
export interface HostileRequest {
  readonly method: string
  /** The request's target, its bytes as they are sent. */
  readonly target: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
  /** Whether the body goes in chunks without a length. */
  readonly chunked: boolean
}

const METHODS = [
  'HEAD',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'SEARCH',
  'QUERY',
  'MKCOL',
  'M-SEARCH',
]

const LARGE = [300_000, 700_000, 4_600_000, 10_400_000]

const manner = fc.record({
  method: fc.oneof(
    { weight: 5, arbitrary: fc.constant('POST') },
    { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
  ),
  type: fc.constantFrom(...TYPES),
  chunked: fc.nat(9).map((at) => at === 0),
  site: fc.constantFrom('same-origin', 'same-origin', 'same-origin', 'same-origin', 'cross-site', 'none'),
  large: fc.nat(400).map((at) => LARGE[at] ?? 0),
})

interface Manner {
  readonly method: string
  readonly type: string
  readonly chunked: boolean
  readonly site: string
  readonly large: number
}

const ordinary = ({ site, type }: Manner, cookies: string): (readonly [string, string])[] => [
  ...(cookies ? [['cookie', cookies] as const] : []),
  ['sec-fetch-site', site],
  ...(type ? [['content-type', type] as const] : []),
]

const post = (reach: Reach, cookies: string, ids: readonly string[]) =>
  fc
    .constantFrom(...reach.forms)
    .chain((form) =>
      fc.tuple(
        fieldsOf(form, ids),
        manner,
        fc.oneof(
          { weight: 6, arbitrary: fc.constant(form.path) },
          { weight: 1, arbitrary: targetOf(reach, ids) },
        ),
      ),
    )
    .map(([fields, how, target]): HostileRequest => {
      const body = bodyOf(fields, how.type)
      return {
        method: how.method,
        target,
        headers: ordinary(how, cookies),
        body: how.large > 0 ? Buffer.concat([body, Buffer.alloc(how.large, '&a=b')]) : body,
        chunked: how.chunked,
      }
    })

const hostileHeaders = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constant('cookie'),
      fc.tuple(hostileName, hostileValue).map(([name, value]) => `${escapes(name)}=${escapes(value)}`),
    ),
    fc.tuple(
      fc.constant('cookie'),
      fc.constantFrom('__proto__=x; bina_session=%ff', ';;;=;', 'bina_language=__proto__'),
    ),
    fc.tuple(
      fc.constant('accept-language'),
      fc.constantFrom('__proto__', 'id;q=NaN', ','.repeat(500), 'en;q=1e999'),
    ),
    fc.tuple(fc.constantFrom('x-forwarded-for', 'x-forwarded-host', 'forwarded'), fc.constant('127.0.0.1')),
  ),
  { maxLength: 2 },
)

const get = (reach: Reach, cookies: string, ids: readonly string[]) =>
  fc
    .tuple(
      targetOf(reach, ids),
      fc.oneof(
        { weight: 8, arbitrary: fc.constant('GET') },
        { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
      ),
      hostileHeaders,
    )
    .map(
      ([target, method, headers]): HostileRequest => ({
        method,
        target,
        headers: [...(cookies ? [['cookie', cookies] as const] : []), ...headers],
        body: Buffer.alloc(0),
        chunked: false,
      }),
    )

/** Requests of one visitor, each bent in some way from what their own browser would send. */
export const hostileRequest = (
  reach: Reach,
  cookies: string,
  ids: readonly string[],
): fc.Arbitrary<HostileRequest> =>
  reach.forms.length > 0
    ? fc.oneof(get(reach, cookies, ids), post(reach, cookies, ids))
    : get(reach, cookies, ids)
