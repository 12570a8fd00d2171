import { describe, expect, it } from 'vitest'
import { circleIn, referencesIn } from './references.ts'
import { synthesise } from './synthesise.ts'

const { template } = await synthesise()
const resources: Record<string, object> = template.toJSON().Resources

describe('the resources of the stack', () => {
  it('can be created in some order: none waits for itself, by whatever detour', () => {
    expect(circleIn(resources)).toEqual([])
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
