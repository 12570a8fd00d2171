const bare = (fields: string) =>
  `{"about":"2026.a",${fields},"exportedAt":"2027-02-01T03:00:00.000Z","format":"bina-evidence/3"}`

/** Other writings of an appraisal's evidence, which another reader of JSON might read otherwise. */
export const oddWritings: readonly (readonly [string, (text: string) => string])[] = [
  ['a name given twice', (text) => text.replace('{"about":', '{"about":"2026-q4.employee0002","about":')],
  ['a name given twice, escaped', (text) => text.replace('{"about":', '{"\\u0061bout":"x","about":')],
  ['a field __proto__', (text) => text.replace('{"about":', '{"__proto__":{"seal":null},"about":')],
  ['__proto__ in its order', (text) => text.replace('{"about":', '{"__proto__":{},"about":')],
  ['a field constructor', (text) => text.replace('"exportedAt":', '"constructor":{},"exportedAt":')],
  ['a number with an exponent', (text) => text.replace(/"chains":(\d)/, '"chains":$1e0')],
  ['a number with a fraction', (text) => text.replace(/"chains":(\d)/, '"chains":$1.0')],
  ['a number too large', (text) => text.replace(/"chains":(\d)/, '"chains":1e999')],
  ['a number of many digits', (text) => text.replace(/"chains":(\d)/, '"chains":$1.00000000000000000001')],
  ['minus nothing', (text) => text.replace(/"chains":(\d)/, '"chains":-0')],
  ['NaN', (text) => text.replace(/"chains":(\d)/, '"chains":NaN')],
  ['half a character', (text) => text.replace('"action":"', '"action":"\\ud800')],
  ['an escaped letter', (text) => text.replace('"action":"r', '"action":"\\u0072')],
  ['a blank', (text) => text.replace('{"about":', '{ "about":')],
  ['another order of names', (text) => text.replace(/("actor":\{[^}]*\}),("after":\{[^}]*\})/, '$2,$1')],
  ['an end of line', (text) => `${text}\n`],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['a byte of nothing at its end', (text) => `${text}\0`],
]

/** What is no evidence at all. */
export const nonsense: readonly (readonly [string, string | Uint8Array])[] = [
  ['100,000 brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['100,000 objects within each other', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}\n`],
  ['a million open brackets', '['.repeat(1_000_000)],
  ['chains that are an object', bare('"chains":{}')],
  ['a line null', 'null\nnull\n'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"bina-evidence/3"'],
  ['nothing', ''],
  ['an end of line only', '\n'],
  ['words', 'not json'],
  ['an earlier form of export', '{"format":"bina-evidence/2"}'],
  ['UTF-16', Buffer.from('{"format":"bina-evidence/3"}', 'utf16le')],
  ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['words that turn about', '{"\u202eTHGIR":1,"format":"bina-evidence/3"}'],
  ['words for an old terminal', '{"\u009b2JRIGHT":1,"format":"bina-evidence/3"}'],
  ['words for the terminal', '{"\\u001b[2J\\u001b[1;1HRIGHT":1,"format":"bina-evidence/3"}'],
]
