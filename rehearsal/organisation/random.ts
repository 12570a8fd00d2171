/** A seeded source of chance: the same seed gives the same draws, on every machine. */
export type Chance = {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  happens: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** One entry, the likelier the greater its `share`. */
  draw: <T extends { share: number }>(list: readonly T[]) => T
}

/** Makes a source of chance from a whole number (mulberry32). Throws a RangeError when asked to pick from nothing. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0

  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))

  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(next() * list.length)]
    if (picked === undefined) throw new RangeError('Nothing to pick from')
    return picked
  }

  const draw = <T extends { share: number }>(list: readonly T[]): T => {
    let left = next() * list.reduce((sum, { share }) => sum + share, 0)
    const drawn = list.find(({ share }) => {
      left -= share
      return left < 0
    })
    return drawn ?? pick(list)
  }

  return { next, between, happens: (probability) => next() < probability, pick, draw }
}
