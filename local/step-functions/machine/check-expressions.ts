import jsonata from 'jsonata'
import type { Json } from '../json.ts'
import { isExpression, sourceOf } from '../language/expression.ts'
import type { Problems } from './problems.ts'

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)

const checkExpression = (text: string, path: string, problems: Problems): void => {
  try {
    jsonata(sourceOf(text))
  } catch (error) {
    problems.add('INVALID_JSONATA_EXPRESSION', messageOf(error), path)
    return
  }
  if (/\$eval\s*\(/.test(text))
    problems.add('UNSUPPORTED_JSONATA_EXPRESSION', "Function 'eval' is not supported.", path)
}

/** Parses every expression within a value and notes those the service would refuse. */
export const checkExpressions = (value: Json | undefined, path: string, problems: Problems): void => {
  if (typeof value === 'string') {
    if (isExpression(value)) checkExpression(value, path, problems)
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) checkExpressions(item, `${path}[${place}]`, problems)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) checkExpressions(member, `${path}/${name}`, problems)
  }
}
