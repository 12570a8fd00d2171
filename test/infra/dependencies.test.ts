import { describe, expect, it } from 'vitest'
import { synthesise } from './synthesise.ts'

const { template } = synthesise()
const resources: Record<string, object> = template.toJSON().Resources

const referencesIn = (value: unknown): string[] => {
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
const circle = (): readonly string[] => {
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

describe('the resources of the stack', () => {
  it('can be created in some order: none waits for itself, by whatever detour', () => {
    expect(circle()).toEqual([])
  })

  it('refer only to what the template has', () => {
    const known = new Set([...Object.keys(resources), ...Object.keys(template.toJSON().Parameters)])
    const unknown = referencesIn(resources).filter((id) => !known.has(id) && !id.startsWith('AWS::'))

    expect(unknown).toEqual([])
  })

  it('stay well below the 500 that one stack may hold', () => {
    expect(Object.keys(resources).length).toBeLessThan(400)
  })
})
