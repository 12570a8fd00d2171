import { isObject, type Json, type JsonObject } from '../../local/step-functions/json.ts'

const look = (values: JsonObject, path: string): Json | undefined =>
  path
    .split('.')
    .reduce<Json | undefined>((value, name) => (isObject(value) ? value[name] : undefined), values)

/** Puts values in the place of `${name.member}`; a text that is nothing else takes the value as it is. */
export const substitute = (value: Json, values: JsonObject): Json => {
  if (Array.isArray(value)) return value.map((item) => substitute(item, values))
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, substitute(member, values)]),
    )
  if (typeof value !== 'string') return value
  const whole = /^\$\{([^}]+)\}$/.exec(value)?.[1]
  const found = whole === undefined ? undefined : look(values, whole)
  if (found !== undefined) return found
  return value.replace(/\$\{([^}]+)\}/g, (text, path: string) => String(look(values, path) ?? text))
}

/** Turns `{"$json": VALUE, "indent": N}` into VALUE as JSON text. */
export const withJsonTexts = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withJsonTexts)
  if (!isObject(value)) return value
  if ('$json' in value)
    return JSON.stringify(value.$json, null, typeof value.indent === 'number' ? value.indent : undefined)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withJsonTexts(member)]))
}
