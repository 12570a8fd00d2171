import * as z from 'zod'
import { type Condition, ConditionBlock, compileConditions, type RequestContext } from './conditions.ts'
import { fits } from './wildcard.ts'

const Texts = z.union([z.string().transform((one) => [one]), z.array(z.string())])

const Written = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: Texts.optional(),
  NotAction: Texts.optional(),
  Resource: Texts.optional(),
  NotResource: Texts.optional(),
  Condition: ConditionBlock.optional(),
})

export const PolicyDocument = z.looseObject({
  Statement: z.union([Written.transform((one) => [one]), z.array(Written)]),
})
export type PolicyDocument = z.infer<typeof PolicyDocument>

export interface Statement {
  readonly effect: 'Allow' | 'Deny'
  readonly isConditional: boolean
  covers(action: string, resource: string): boolean
  applies(context: RequestContext): boolean
}

const always: Condition = () => true

const matcher = (patterns: readonly string[] | undefined, excluded: readonly string[] | undefined) => {
  const isAmong = (list: readonly string[], text: string) => list.some((pattern) => fits(pattern, text))
  return (text: string) => {
    if (patterns) return isAmong(patterns, text)
    return excluded ? !isAmong(excluded, text) : true
  }
}

const lower = (texts: readonly string[] | undefined) => texts?.map((text) => text.toLowerCase())

/** Makes the statements of a policy ready to be asked. Throws for what the embedded cloud does not know. */
export const compileStatements = (document: PolicyDocument): readonly Statement[] =>
  document.Statement.map((written) => {
    const matchesAction = matcher(lower(written.Action), lower(written.NotAction))
    const matchesResource = matcher(written.Resource, written.NotResource)
    return {
      effect: written.Effect,
      isConditional: written.Condition !== undefined,
      covers: (action, resource) => matchesAction(action.toLowerCase()) && matchesResource(resource),
      applies: written.Condition ? compileConditions(written.Condition) : always,
    }
  })
