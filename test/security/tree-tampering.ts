import { type Dice, oneOf } from './dice.ts'
import { type Fields, isFields, type Json, putTogether, refit, relink, reseal, takenApart } from './forge.ts'

/** A place in a tree of JSON: what holds it and under which name. */
interface Place {
  readonly holder: Json[] | Fields
  readonly name: string
}

const placesIn = (value: Json, places: Place[] = []): Place[] => {
  if (typeof value !== 'object' || value === null) return places
  for (const [name, within] of Object.entries(value)) {
    places.push({ holder: value, name })
    placesIn(within, places)
  }
  return places
}

const at = ({ holder, name }: Place): Json => Reflect.get(holder, name)

// Even `__proto__` becomes a field like any other.
const put = ({ holder, name }: Place, value: Json) =>
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })

const copied = (value: Json): Json => structuredClone(value)

const drop = ({ holder, name }: Place) => {
  if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else delete holder[name]
}

const otherText = (text: string, dice: Dice): Json =>
  oneOf<Json>(
    [
      `${text} `,
      ` ${text}`,
      `${text}\u0301`,
      `${text}\u200b`,
      `${text}\ud800`,
      text.toUpperCase(),
      text.replace(/[aeo]/, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x430 - 0x61)),
      text.replace(/\d/, (sign) => String((Number(sign) + 1) % 10)),
      text.slice(1),
      '',
    ],
    dice,
  )

const otherValue = (value: Json, dice: Dice): Json => {
  const kinds: Json[] = [
    [value],
    [],
    {},
    { value },
    null,
    true,
    false,
    0,
    1,
    -1,
    2 ** 53,
    1e21,
    0.5,
    String(value),
  ]
  if (dice(2) === 0)
    return oneOf(
      kinds.filter((kind) => kind !== value),
      dice,
    )
  if (typeof value === 'string') return otherText(value, dice)
  if (typeof value === 'number') return value + oneOf([-1, 1, 2, 0.5, 1e300], dice)
  return oneOf(kinds, dice)
}

const NAMES = [
  '__proto__',
  'constructor',
  'unitId',
  'about',
  'seal',
  'kind',
  'chain',
  'hash',
  'next',
  'note',
  '',
]

type OnTree = (place: Place, other: Place, dice: Dice) => unknown

const onTrees: readonly OnTree[] = [
  (place) => drop(place),
  (place) => Array.isArray(place.holder) && place.holder.splice(Number(place.name), 0, copied(at(place))),
  (place, other) => put(place, copied(at(other))),
  (place, other) => {
    const [one, another] = [copied(at(place)), copied(at(other))]
    put(place, another)
    put(other, one)
  },
  (place, other) => {
    const moved = copied(at(place))
    drop(place)
    if (Array.isArray(other.holder)) other.holder.splice(Number(other.name), 0, moved)
    else put(other, moved)
  },
  (place, _, dice) => put(place, otherValue(at(place), dice)),
  (place, _, dice) => put(place, otherValue(at(place), dice)),
  (place, other, dice) =>
    isFields(at(place)) && put({ holder: at(place) as Fields, name: oneOf(NAMES, dice) }, copied(at(other))),
]

/** Now and then the forger mends what anybody can mend: hashes, root and counts, or the signature by a key of theirs. */
const mend = (lines: readonly Json[], dice: Dice) => {
  const how = dice(10)
  if (how < 2) relink(lines)
  if (how === 1 || how === 2) reseal(lines)
  if (how === 3) reseal(lines, true)
  if (how === 4 || how === 5) refit(lines, how === 5)
}

/** Drops, doubles, replaces, swaps, moves, retypes or adds some things, and writes the file as Bina would. */
export const tamperTree = (text: string, dice: Dice): string => {
  const lines = takenApart(text)
  for (let times = 1 + dice(dice(3) === 0 ? 3 : 1); times > 0; times -= 1) {
    // A line as often as anything within one.
    const places =
      dice(3) === 0 ? lines.map((_, line) => ({ holder: lines, name: String(line) })) : placesIn(lines)
    if (places.length > 0) oneOf(onTrees, dice)(oneOf(places, dice), oneOf(places, dice), dice)
  }
  mend(lines, dice)
  return putTogether(lines, !text.endsWith('\n'))
}
