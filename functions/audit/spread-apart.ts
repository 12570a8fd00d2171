/** What wants to stand at a place; the heavier, the less it gives way. */
export interface Wish {
  readonly at: number
  readonly weight: number
  /** The least distance from the one before it. */
  readonly apart: number
}

interface Block {
  readonly at: number
  readonly weight: number
  readonly size: number
}

const merged = (one: Block, other: Block): Block => {
  const weight = one.weight + other.weight
  return {
    at: (one.at * one.weight + other.at * other.weight) / weight,
    weight,
    size: one.size + other.size,
  }
}

/**
 * Places a row in its order, each at least its distance from the one before, as near to what all wish as can be
 * (least squares). Source: pool adjacent violators (Ayer and others, 1955).
 */
export const spreadApart = (wishes: readonly Wish[]): number[] => {
  const offsets: number[] = []
  for (const { apart } of wishes) offsets.push((offsets.at(-1) ?? 0) + (offsets.length === 0 ? 0 : apart))
  const blocks: Block[] = []
  for (const [index, { at, weight }] of wishes.entries()) {
    let block: Block = { at: at - (offsets[index] ?? 0), weight, size: 1 }
    for (let before = blocks.at(-1); before && before.at > block.at; before = blocks.at(-1)) {
      blocks.pop()
      block = merged(before, block)
    }
    blocks.push(block)
  }
  const settled = blocks.flatMap(({ at, size }) => Array.from({ length: size }, () => at))
  return settled.map((at, index) => at + (offsets[index] ?? 0))
}
