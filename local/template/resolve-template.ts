import { StartError } from '../start-error.ts'
import { type Identity, identities, passedOver } from './identity.ts'
import { resolveIntrinsics, type Sources } from './intrinsics.ts'
import type { Template } from './read-assembly.ts'

/** One resource with its physical identity and its properties free of intrinsic functions. */
export interface Resource {
  readonly logicalId: string
  readonly type: string
  readonly ref: string
  readonly attributes: Readonly<Record<string, string>>
  readonly properties: Readonly<Record<string, unknown>>
  readonly metadata: Readonly<Record<string, unknown>>
}

export interface Resources {
  readonly all: readonly Resource[]
  ofType(...types: string[]): readonly Resource[]
}

export interface Surroundings {
  readonly stackName: string
  /** Where the HTTP API is reached on this machine. */
  readonly siteUrl: string
  /** Values for the parameters of the stack, in place of their defaults. */
  readonly parameters?: Readonly<Record<string, string>>
}

/**
 * Names everything in a template and resolves its intrinsic functions. Throws a `StartError` that lists every
 * resource whose type the embedded cloud neither runs nor may pass over.
 */
export const resolveTemplate = (template: Template, surroundings: Surroundings): Resources => {
  refuseUnknown(template)
  const sources = sourcesOf(template, surroundings)
  const resources = Object.entries(template.Resources)
    .filter(([, { Condition }]) => Condition === undefined || sources.condition(Condition))
    .map(([logicalId, { Type, Properties, Metadata }]) => ({
      logicalId,
      type: Type,
      metadata: Metadata,
      ...sources.identity(logicalId),
      properties: Object.fromEntries(
        Object.entries(Properties).map(([name, value]) => [name, resolveIntrinsics(value, sources)]),
      ),
    }))
  return { all: resources, ofType: (...types) => resources.filter(({ type }) => types.includes(type)) }
}

const refuseUnknown = (template: Template) => {
  const unknown = Object.entries(template.Resources)
    .filter(([, { Type }]) => !(Type in identities) && !passedOver.some((pattern) => pattern.test(Type)))
    .map(([logicalId, { Type }]) => `${logicalId} (${Type})`)
  if (unknown.length > 0) {
    throw new StartError(`The embedded cloud does not know how to run ${unknown.join(', ')}.`)
  }
}

const sourcesOf = (template: Template, { stackName, siteUrl, parameters = {} }: Surroundings) => {
  const known = new Map<string, Identity>()
  const sources: Sources & { identity(logicalId: string): Identity } = {
    stackName,
    identity(logicalId) {
      const identity = known.get(logicalId) ?? identify(logicalId)
      known.set(logicalId, identity)
      return identity
    },
    ref: (name) => (name in template.Resources ? sources.identity(name).ref : parameter(name)),
    attribute(logicalId, name) {
      const { attributes } = sources.identity(logicalId)
      const value = attributes[name] ?? (isPassedOver(logicalId) ? `${logicalId}.${name}` : undefined)
      if (value === undefined)
        throw new StartError(`The embedded cloud has no attribute ${name} for ${logicalId}.`)
      return value
    },
    condition: (name) => resolveIntrinsics(template.Conditions[name], sources) === true,
    mapping: (map, top, second) => template.Mappings[map]?.[top]?.[second],
  }
  const parameter = (name: string) => {
    const value = parameters[name] ?? template.Parameters[name]?.Default
    if (value === undefined) throw new StartError(`The template refers to ${name}, which has no value.`)
    return value
  }
  const isPassedOver = (logicalId: string) => !((template.Resources[logicalId]?.Type ?? '') in identities)
  const identify = (logicalId: string): Identity => {
    const resource = template.Resources[logicalId]
    if (!resource) throw new StartError(`The template refers to ${logicalId}, which it does not define.`)
    const text = (property: string) => {
      const value = resolveIntrinsics(resource.Properties[property], sources)
      return typeof value === 'string' ? value : undefined
    }
    const named = (property: string, longest = 128) =>
      text(property) ?? `${stackName}-${logicalId}`.slice(-longest).replace(/^-/, '')
    const identifyType = identities[resource.Type]
    return identifyType?.({ logicalId, siteUrl, text, named }) ?? { ref: logicalId, attributes: {} }
  }
  return sources
}
