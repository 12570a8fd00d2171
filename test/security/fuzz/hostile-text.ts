import fc from 'fast-check'

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'constructor.prototype',
  '__proto__[roles]',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'pk',
  'sk',
  'gsi1pk',
  'roles',
  'personId',
  'state',
  'token',
  'expiresAt',
  ':value',
  '#name',
  'fields',
  '',
  ' ',
  '\u0000',
]

// U+0122 cut to one byte is a quotation mark, U+015C a backslash, U+017B a brace.
const BREAKING = [
  '\u0122',
  '\u0122,\u0122pk\u0122:\u0122PERSON#x\u0122',
  '\u015c',
  '\u017b\u017d',
  '"}],"x":{"S":"',
]

const VALUES = [
  ...BREAKING,
  'yes',
  'hr',
  'auditor',
  '-1',
  '1e99',
  'NaN',
  '99999999999999999999d',
  '1,250',
  '0x10',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  '{{7*7}}',
  'PERSON#x',
  'CHAIN#person/x',
  'W10',
  'eyJwayI6IlBFUlNPTiN4Iiwic2siOiJQRVJTT04ifQ',
  '%00',
  '\u202egnp.exe',
  '\u2066\u2069',
  '\ud800',
  '\udc00x',
  '\r\nSet-Cookie: bina_session=x',
  '2026-13-45',
  '=HYPERLINK("http://x")',
  'x'.repeat(1_100),
  'é'.repeat(3_000),
]

/** A name as an attacker would choose it for a field, a query or a cookie. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(...BREAKING) },
  { weight: 1, arbitrary: fc.constant('n'.repeat(70_000)) },
)

/** A value as an attacker would choose it. */
export const hostileValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constant('\u0122'.repeat(20_000)) },
)
