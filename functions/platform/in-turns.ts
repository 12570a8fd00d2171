/** Runs `work` for every item, at most `inParallel` at a time, and resolves when all are done. */
export const inTurns = async <Item>(
  items: readonly Item[],
  inParallel: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(inParallel, items.length) }, worker))
}
