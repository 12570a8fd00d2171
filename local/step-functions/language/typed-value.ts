import { type Json, kindOf } from '../json.ts'
import { LONGEST_SECONDS } from '../limits.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import type { Bindings } from './expression.ts'
import { evaluateTemplate, type Template } from './template.ts'

const unexpected = (template: Template, expected: string, value: Json): EvaluationFailure => {
  const location = template.kind === 'expression' ? template.location : ''
  const source = template.kind === 'expression' ? template.expression.source : ''
  return new EvaluationFailure(
    location,
    `The JSONata expression '${source}' specified for the field '${location}' returned an unexpected result type. ` +
      `Expected '${expected}', but was '${kindOf(value)}' for value: ${JSON.stringify(value)}`,
  )
}

/** Evaluates a field that must be true or false. */
export const evaluateBoolean = async (template: Template, bindings: Bindings): Promise<boolean> => {
  const value = await evaluateTemplate(template, bindings)
  if (typeof value !== 'boolean') throw unexpected(template, 'boolean', value)
  return value
}

/** Evaluates a field that must be a text. */
export const evaluateText = async (template: Template, bindings: Bindings): Promise<string> => {
  const value = await evaluateTemplate(template, bindings)
  if (typeof value !== 'string') throw unexpected(template, 'string', value)
  return value
}

/** Evaluates a field that must be an array. */
export const evaluateArray = async (template: Template, bindings: Bindings): Promise<Json[]> => {
  const value = await evaluateTemplate(template, bindings)
  if (!Array.isArray(value)) throw unexpected(template, 'array', value)
  return value
}

/** Evaluates a field that must be a number. */
export const evaluateNumber = async (template: Template, bindings: Bindings): Promise<number> => {
  const value = await evaluateTemplate(template, bindings)
  if (typeof value !== 'number') throw unexpected(template, 'number', value)
  return value
}

/** Evaluates a field that must be a number, without a fraction, of at least `least` and at most `most`. */
export const evaluateInteger = async (
  template: Template,
  bindings: Bindings,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): Promise<number> => {
  const value = await evaluateNumber(template, bindings)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  const location = template.kind === 'expression' ? template.location : ''
  const kind = least === 0 ? 'a non-negative' : 'a positive'
  const bound = value > most ? ` of at most ${most}` : ''
  throw new EvaluationFailure(location, `The ${location} parameter must be ${kind} integer${bound}: ${value}`)
}

/** Evaluates a field that must be a time the service can wait, in seconds. */
export const evaluateSeconds = (template: Template, bindings: Bindings, least: number): Promise<number> =>
  evaluateInteger(template, bindings, least, LONGEST_SECONDS)
