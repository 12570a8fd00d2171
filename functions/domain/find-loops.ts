/**
 * Finds the loops in a graph in which each id points to at most one other. Each loop is listed once, in order.
 * An id that points to itself is a loop of one; an id that is not in the list ends the path.
 */
export const findLoops = (
  ids: readonly string[],
  nextOf: (id: string) => string | undefined,
): readonly (readonly string[])[] => {
  const known = new Set(ids)
  const seen = new Set<string>()
  const loops: string[][] = []
  for (const start of ids) {
    const path: string[] = []
    let id: string | undefined = start
    while (id !== undefined && known.has(id) && !seen.has(id)) {
      seen.add(id)
      path.push(id)
      id = nextOf(id)
    }
    const back = id === undefined ? -1 : path.indexOf(id)
    if (back >= 0) loops.push(path.slice(back))
  }
  return loops
}
