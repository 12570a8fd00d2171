/** Any JSON value, as parsed. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json }

export type JsonObject = { [member: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads JSON text; the caller knows it to be well-formed. */
export const fromText = (text: string): Json => {
  const value: Json = JSON.parse(text)
  return value
}

/** The names Step Functions uses for kinds of JSON values in its messages. */
export const kindOf = (value: Json): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}
