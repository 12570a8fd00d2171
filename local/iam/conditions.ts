import * as z from 'zod'
import { fits } from './wildcard.ts'

/** What is known of a request besides its action and resource: values by condition key in lower case. */
export type RequestContext = Readonly<Record<string, readonly string[]>>

type Compare = (wanted: string, given: string) => boolean

const isSame: Compare = (wanted, given) => wanted === given
const isSameLetters: Compare = (wanted, given) => wanted.toLowerCase() === given.toLowerCase()
const not = (compare: Compare): Compare => {
  return (wanted, given) => !compare(wanted, given)
}

interface Operator {
  readonly compare: Compare
  /** A negated operator holds only when it holds for all wanted values, and when the key is absent. */
  readonly isNegated: boolean
}

const positive = (compare: Compare): Operator => ({ compare, isNegated: false })
const negative = (compare: Compare): Operator => ({ compare: not(compare), isNegated: true })

const operators: Readonly<Record<string, Operator>> = {
  ArnEquals: positive(fits),
  ArnLike: positive(fits),
  ArnNotEquals: negative(fits),
  ArnNotLike: negative(fits),
  Bool: positive(isSameLetters),
  StringEquals: positive(isSame),
  StringEqualsIgnoreCase: positive(isSameLetters),
  StringLike: positive(fits),
  StringNotEquals: negative(isSame),
  StringNotLike: negative(fits),
}

const Texts = z.union([z.string(), z.boolean(), z.number(), z.array(z.coerce.string())])

export const ConditionBlock = z.record(z.string(), z.record(z.string(), Texts))
export type ConditionBlock = z.infer<typeof ConditionBlock>

export type Condition = (context: RequestContext) => boolean

/** `Null`: whether the key is absent from the request. */
const absence = ([key, values]: [string, z.output<typeof Texts>]): Condition => {
  const wanted = [values].flat().map((value) => `${value}` === 'true')
  return (context) => wanted.includes(context[key.toLowerCase()] === undefined)
}

const partsOf = (written: string) => {
  const [, quantifier, name = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(written) ?? []
  return { quantifier, operator: operators[name], ifExists: ifExists !== undefined }
}

/** Makes one test of a policy's condition block. Throws for an operator that the embedded cloud does not know. */
export const compileConditions = (block: ConditionBlock): Condition => {
  const tests = Object.entries(block).flatMap(([written, keys]) => {
    if (written === 'Null') return Object.entries(keys).map(absence)
    const { quantifier, operator, ifExists } = partsOf(written)
    if (!operator) throw new Error(`the condition operator ${written} is not known`)
    return Object.entries(keys).map(([key, values]): Condition => {
      const wanted = [values].flat().map(String)
      return (context) => holds(operator, quantifier, ifExists, wanted, context[key.toLowerCase()])
    })
  })
  return (context) => tests.every((test) => test(context))
}

const holds = (
  { compare, isNegated }: Operator,
  quantifier: string | undefined,
  ifExists: boolean,
  wanted: readonly string[],
  given: readonly string[] | undefined,
) => {
  if (given === undefined) return isNegated || ifExists || quantifier === 'ForAllValues'
  const matches = (value: string) =>
    isNegated ? wanted.every((one) => compare(one, value)) : wanted.some((one) => compare(one, value))
  return quantifier === 'ForAllValues' ? given.every(matches) : given.some(matches)
}
