import { isObject, type Json, type JsonObject } from '../../local/step-functions/json.ts'

/** `exact` allows no member that was not asked for; `subset` does. */
type Mode = 'exact' | 'subset'

const show = (value: Json | undefined): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

const parsed = (text: Json): Json | undefined => {
  try {
    const value: Json = JSON.parse(String(text))
    return value
  } catch {
    return undefined
  }
}

const compareJsonText = (matcher: JsonObject, got: Json, at: string): string | undefined => {
  const value = typeof got === 'string' ? parsed(got) : undefined
  if (value === undefined) return `${at}: ${show(got)} is no JSON text`
  return matcher.equals === undefined
    ? compare(matcher.contains, value, at, 'subset')
    : compare(matcher.equals, value, at, 'exact')
}

const match = (matcher: JsonObject, got: Json | undefined, at: string): string | undefined => {
  const kind = matcher.$match
  if (kind === 'ignored') return undefined
  if (kind === 'absent') return got === undefined ? undefined : `${at}: ${show(got)} should not be there`
  if (got === undefined) return `${at}: missing`
  const mismatch = `${at}: ${show(got)} does not match ${show(matcher)}`
  switch (kind) {
    case 'any':
      return undefined
    case 'includes':
      return compare(matcher.value, got, at, 'subset')
    case 'json':
      return compareJsonText(matcher, got, at)
    case 'regex':
      return typeof got === 'string' && new RegExp(String(matcher.pattern)).test(got) ? undefined : mismatch
    case 'isoTimestamp':
      return typeof got === 'string' && ISO_INSTANT.test(got) ? undefined : mismatch
    case 'epochSeconds':
      return typeof got === 'number' && got > 1e9 && got < 1e11 ? undefined : mismatch
    default:
      throw new Error(`Unknown matcher: ${show(matcher)}`)
  }
}

const compareMembers = (want: JsonObject, got: JsonObject, at: string, mode: Mode): string | undefined => {
  for (const [name, member] of Object.entries(want)) {
    const difference = compare(member, got[name], `${at}.${name}`, mode)
    if (difference) return difference
  }
  const extra = mode === 'exact' ? Object.keys(got).find((name) => !(name in want)) : undefined
  return extra === undefined ? undefined : `${at}.${extra}: unexpected ${show(got[extra])}`
}

const compareItems = (want: Json[], got: Json[], at: string, mode: Mode): string | undefined => {
  if (want.length !== got.length) return `${at}: wanted ${want.length} items, got ${show(got)}`
  for (const [place, item] of want.entries()) {
    const difference = compare(item, got[place], `${at}[${place}]`, mode)
    if (difference) return difference
  }
  return undefined
}

/** Says how two values differ, or nothing when they agree; an object with `$match` in `want` is a matcher. */
export const compare = (
  want: Json | undefined,
  got: Json | undefined,
  at: string,
  mode: Mode = 'exact',
): string | undefined => {
  if (isObject(want) && '$match' in want) return match(want, got, at)
  if (Array.isArray(want) && Array.isArray(got)) return compareItems(want, got, at, mode)
  if (isObject(want) && isObject(got)) return compareMembers(want, got, at, mode)
  return want === got ? undefined : `${at}: wanted ${show(want)}, got ${show(got)}`
}
