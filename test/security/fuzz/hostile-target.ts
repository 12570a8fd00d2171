import fc from 'fast-check'
import type { Reach } from './crawl.ts'
import { hostileName, hostileValue } from './hostile-text.ts'

const TARGETS = [
  '/%0a',
  '/%E2%80%A8',
  '/%',
  '/%ff%fe',
  '//evil.example/',
  '/..%2f..%2fetc/passwd',
  'http://evil.example/hr',
  '*',
  '/_local/clock',
  '/_local/inbox?from=1e99',
  '/t/%00',
  '/t/',
  '/hr/%2e%2e/audit',
  '/audit/people/__proto__',
  '/assets/..%2f..%2fpackage.json',
]

export const escapes = (text: string) => encodeURIComponent(text.toWellFormed())

/** Puts hostile text in the place of one part of a path, or of one value of its query. */
const bend = (path: string, at: number, text: string): string => {
  const [before = '/', query] = path.split('?')
  const parts = before.split('/')
  const place = 1 + (at % Math.max(1, parts.length - 1))
  if (query && at % 2 === 0) return `${before}?${query.split('=')[0]}=${escapes(text)}`
  return parts.map((part, index) => (index === place ? escapes(text) : part)).join('/')
}

/** The target of a request: a path of the visitor's own, one that is bent, or one that is hostile as a whole. */
export const targetOf = ({ paths }: Reach, ids: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...paths) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...paths), fc.nat(9), fc.oneof(hostileValue, fc.constantFrom(...ids)))
        .map(([path, at, text]) => bend(path, at, text)),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...paths), hostileName, hostileValue)
        .map(([path, name, value]) => `${path.split('?')[0]}?${escapes(name)}=${escapes(value)}`),
    },
    { weight: 1, arbitrary: fc.constantFrom(...TARGETS) },
  )
