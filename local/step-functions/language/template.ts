import type { Json } from '../json.ts'
import { type Bindings, CompiledExpression, isExpression, sourceOf } from './expression.ts'

/** A field's value with its expressions compiled; parts without any expression are kept as they are. */
export type Template =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'expression'; readonly location: string; readonly expression: CompiledExpression }
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Template])[] }

const isLiteral = (template: Template): boolean => template.kind === 'literal'

/** Compiles the value of the field at `location`; `now` is the clock its expressions read. */
export const compileTemplate = (value: Json, location: string, now: () => number): Template => {
  if (typeof value === 'string' && isExpression(value))
    return { kind: 'expression', location, expression: new CompiledExpression(sourceOf(value), now) }
  if (Array.isArray(value)) {
    const items = value.map((item, place) => compileTemplate(item, `${location}[${place}]`, now))
    return items.every(isLiteral) ? { kind: 'literal', value } : { kind: 'list', items }
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => [name, compileTemplate(member, `${location}/${name}`, now)] as const,
    )
    return members.every(([, member]) => isLiteral(member))
      ? { kind: 'literal', value }
      : { kind: 'object', members }
  }
  return { kind: 'literal', value }
}

/** Evaluates a template part by part, in the order it is written; throws `EvaluationFailure`. */
export const evaluateTemplate = async (template: Template, bindings: Bindings): Promise<Json> => {
  switch (template.kind) {
    case 'literal':
      return template.value
    case 'expression':
      return template.expression.evaluate(bindings, template.location)
    case 'list': {
      const items: Json[] = []
      for (const item of template.items) items.push(await evaluateTemplate(item, bindings))
      return items
    }
    case 'object': {
      const members: [string, Json][] = []
      for (const [name, member] of template.members)
        members.push([name, await evaluateTemplate(member, bindings)])
      return Object.fromEntries(members)
    }
  }
}
