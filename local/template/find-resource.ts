import type { Resource, Resources } from './resolve-template.ts'

// What CDK appends to a logical id to keep it unique.
const HASH = /[0-9A-F]{8}$/

const bare = (id: string) => id.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()

const plain = ({ logicalId }: Resource) => logicalId.replace(HASH, '').toLowerCase()

// Roles, logs and alarms bear the names of what they belong to.
const COMPANIONS = /^AWS::(IAM|Logs|CloudWatch)::/

/**
 * The resource a person means by its physical name, with or without the stack's prefix (`open-task` for
 * `bina-open-task`), or by its construct path (`store/Records`). Throws when none or several fit equally well.
 */
export const findResource = (resources: Resources, id: string, type?: string): Resource => {
  const candidates =
    type === undefined ? resources.all.filter((one) => !COMPANIONS.test(one.type)) : resources.ofType(type)
  const tests: ((resource: Resource) => boolean)[] = [
    ({ ref, logicalId, attributes }) => [ref, logicalId, attributes.Arn, attributes.Name].includes(id),
    ({ ref, attributes }) => (attributes.Name ?? ref).replace(/^[^-]+-/, '') === id,
    (resource) => plain(resource) === bare(id),
    (resource) => plain(resource).endsWith(bare(id)),
  ]
  for (const test of tests) {
    const [found, another] = candidates.filter(test)
    if (found && !another) return found
  }
  throw new Error(`The assembly has no single ${type ?? 'resource'} that ${id} means.`)
}
