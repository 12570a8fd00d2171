import type { Resource, Resources } from './resolve-template.ts'

// What CDK appends to a logical id to keep it unique.
const HASH = /[0-9A-F]{8}$/

const bare = (id: string) => id.replaceAll(/[^A-Za-z0-9]/g, '')

/**
 * The resource a person means by its physical name, with or without the stack's prefix (`open-task` for
 * `bina-open-task`), or by its construct path (`store/Records`). Throws when none or several fit equally well.
 */
export const findResource = (resources: Resources, id: string, type?: string): Resource => {
  const candidates = type === undefined ? resources.all : resources.ofType(type)
  const tests: ((resource: Resource) => boolean)[] = [
    ({ ref, logicalId, attributes }) => [ref, logicalId, attributes.Arn, attributes.Name].includes(id),
    ({ ref, attributes }) => (attributes.Name ?? ref).endsWith(`-${id}`),
    ({ logicalId }) => logicalId.replace(HASH, '') === bare(id),
    ({ logicalId }) => logicalId.replace(HASH, '').endsWith(bare(id)),
  ]
  for (const test of tests) {
    const [found, another] = candidates.filter(test)
    if (found && !another) return found
  }
  throw new Error(`The assembly has no single ${type ?? 'resource'} that ${id} means.`)
}
