import { isObject, type Json, type JsonObject } from '../../local/step-functions/json.ts'
import { compare } from './compare.ts'

const PLAIN = [
  'name',
  'resource',
  'resourceType',
  'state',
  'location',
  'error',
  'cause',
  'index',
  'length',
  'timeoutInSeconds',
  'heartbeatInSeconds',
]
const JSON_TEXTS = ['input', 'parameters', 'output']
const METADATA = ['SdkHttpMetadata', 'SdkResponseMetadata']

/** Leaves out what the SDK of the service adds to answers. */
export const withoutMetadata = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutMetadata)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !METADATA.includes(name))
      .map(([name, member]) => [name, withoutMetadata(member)]),
  )
}

const fromText = (text: Json | undefined): Json => {
  if (typeof text !== 'string') throw new Error(`No JSON text: ${JSON.stringify(text)}`)
  const value: Json = JSON.parse(text)
  return withoutMetadata(value)
}

const detailsNameOf = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails'
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails'
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`
}

/** Brings an event of the API into the flat shape of a case. */
export const flatten = (event: JsonObject): JsonObject => {
  const type = String(event.type)
  const wanted = detailsNameOf(type)
  const wrong = Object.keys(event).find((name) => name.endsWith('EventDetails') && name !== wanted)
  if (wrong) throw new Error(`Event ${event.id} ${type} has its details in ${wrong}`)
  if (typeof event.timestamp !== 'number') throw new Error(`Event ${event.id} ${type} has no time`)
  const details = isObject(event[wanted]) ? event[wanted] : {}
  const flat: JsonObject = {
    id: event.id ?? null,
    previousEventId: event.previousEventId ?? 0,
    type,
  }
  for (const name of PLAIN) if (details[name] !== undefined) flat[name] = details[name]
  for (const name of JSON_TEXTS) if (details[name] !== undefined) flat[name] = fromText(details[name])
  if (isObject(details.assignedVariables))
    flat.assignedVariables = Object.fromEntries(
      Object.entries(details.assignedVariables).map(([name, text]) => [name, fromText(text)]),
    )
  return flat
}

const brokenChain = (events: readonly JsonObject[]): string | undefined => {
  for (const [place, event] of events.entries()) {
    if (event.id !== place + 1) return `the event at place ${place + 1} has the number ${event.id}`
    if (!(Number(event.previousEventId) < place + 1)) return `event ${event.id} follows a later one`
  }
  return undefined
}

const withoutIds = ({ id: _, previousEventId: __, ...rest }: JsonObject): JsonObject => rest

/** Finds for each wanted event another one that fits, giving places up again where that helps a later event. */
const pair = (fits: readonly boolean[][], count: number): number[] => {
  const owners = new Array<number>(count).fill(-1)
  const place = (want: number, seen: Set<number>): boolean =>
    owners.some((owner, got) => {
      if (!fits[want]?.[got] || seen.has(got)) return false
      seen.add(got)
      if (owner >= 0 && !place(owner, seen)) return false
      owners[got] = want
      return true
    })
  return fits.flatMap((_, want) => (place(want, new Set()) ? [] : [want]))
}

const compareUnordered = (want: readonly JsonObject[], got: readonly JsonObject[]): string | undefined => {
  const rest = got.map(withoutIds)
  const fits = want.map((event) => rest.map((other) => compare(withoutIds(event), other, '') === undefined))
  const missing = pair(fits, rest.length).map((place) => JSON.stringify(want[place]))
  if (missing.length > 0)
    return `no event fits ${missing.join(' ')}: ${rest.map((event) => event.type).join(' ')}`
  return want.length === got.length ? undefined : `wanted ${want.length} events, got ${got.length}`
}

/** Says how a history differs from the wanted events; without order, they are compared as a multiset. */
export const compareEvents = (
  want: readonly JsonObject[],
  got: readonly JsonObject[],
  unordered: boolean,
): string | undefined => {
  const broken = brokenChain(got)
  if (broken || unordered) return broken ?? compareUnordered(want, got)
  const types = got.map((event) => event.type).join(' ')
  for (let place = 0; place < Math.max(want.length, got.length); place++) {
    const difference = compare(want[place], got[place], `event ${place + 1} ${got[place]?.type}`)
    if (difference) return `${difference} [${types}]`
  }
  return undefined
}
