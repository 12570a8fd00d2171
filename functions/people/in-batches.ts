import type { Change } from '../platform/history/append.ts'

/** A transaction carries 100 writes, and one is the import's own. */
export const MOST_WRITES = 99

/** Each change also writes an entry, where its chain now ends, and which officer caused it. */
export const writesOf = ({ writes }: Change): number => writes.length + 3

/** A list in pieces of at most so many. */
export const inBatches = <Item>(items: readonly Item[], size: number): (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, batch) =>
    items.slice(batch * size, (batch + 1) * size),
  )

/** A list in pieces, in its order, of which none weighs more than so much, or else is a single item. */
export const byWeight = <Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  most: number,
): Item[][] => {
  const batches: Item[][] = []
  let left = 0
  for (const item of items) {
    const weight = weightOf(item)
    if (weight > left) {
      batches.push([])
      left = most
    }
    batches.at(-1)?.push(item)
    left -= weight
  }
  return batches
}
