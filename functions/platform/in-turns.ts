/** Does `deed` for every item, at most `atOnce` at a time, and waits for all. */
export const inTurns = async <Item>(
  items: readonly Item[],
  atOnce: number,
  deed: (item: Item) => Promise<void>,
): Promise<void> => {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await deed(item)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
}
