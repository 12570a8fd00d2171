/** Logical ids that a part of a template refers to or waits for. */
export const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)]
    if (key === 'Fn::GetAtt') return [String(inner[0])]
    if (key === 'DependsOn') return [inner].flat().map(String)
    return referencesIn(inner)
  })
}

/** The first circle of resources that wait for each other, or none. */
export const circleIn = (resources: Readonly<Record<string, object>>): readonly string[] => {
  const done = new Set<string>()
  const walk = (id: string, path: readonly string[]): readonly string[] => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (done.has(id)) return []
    const found = referencesIn(resources[id])
      .filter((next) => next in resources)
      .map((next) => walk(next, [...path, id]))
      .find((way) => way.length > 0)
    done.add(id)
    return found ?? []
  }
  return (
    Object.keys(resources)
      .map((id) => walk(id, []))
      .find((way) => way.length > 0) ?? []
  )
}
