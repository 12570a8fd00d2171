/** Numbers from 0 up to, not including, `below`; the same for the same seed. Source: mulberry32, Tommy Ettinger. */
export type Dice = (below: number) => number

export const diceOf = (seed: number): Dice => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** One of some things. */
export const oneOf = <Thing>(things: readonly Thing[], dice: Dice): Thing => {
  const thing = things[dice(things.length)]
  if (thing === undefined) throw new Error('There is nothing to choose from.')
  return thing
}
