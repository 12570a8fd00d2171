import fc from 'fast-check'
import type { SeenForm } from './crawl.ts'
import { escapes } from './hostile-target.ts'
import { hostileName, hostileValue } from './hostile-text.ts'

const encoded = (fields: readonly (readonly [string, string])[]) =>
  fields.map(([name, value]) => `${escapes(name)}=${escapes(value)}`).join('&')

/** The fields of a form as its page would send them, some bent, dropped or doubled, others added. */
export const fieldsOf = ({ fields }: SeenForm, ids: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(3), fc.oneof(hostileValue, fc.constantFrom(...ids))), {
        minLength: fields.length,
        maxLength: fields.length,
      }),
      fc.array(fc.tuple(hostileName, hostileValue), { maxLength: 4 }),
    )
    .map(([bends, added]): (readonly [string, string])[] => [
      ...fields.flatMap(([name, value], at): (readonly [string, string])[] => {
        const [how = 0, text = ''] = bends[at] ?? []
        if (how === 0) return [[name, value]]
        if (how === 1) return [[name, text]]
        return how === 2
          ? []
          : [
              [name, value],
              [name, text],
            ]
      }),
      ...added,
    ])

/** The types of content that a form may be said to have. */
export const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-7',
  'multipart/form-data; boundary=x',
  'application/json',
  'text/plain',
  '',
]

export const bodyOf = (fields: readonly (readonly [string, string])[], type: string): Buffer => {
  if (type.startsWith('multipart'))
    return Buffer.from(
      `${fields.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--x--\r\n`,
    )
  return type === 'application/json'
    ? Buffer.from(`{"__proto__":${JSON.stringify(Object.fromEntries(fields))}}`)
    : Buffer.from(encoded(fields), 'latin1')
}
