import type * as z from 'zod'
import type { FieldErrors } from '../html/error-summary.tsx'
import { recordOf } from '../record-of.ts'

/**
 * The first problem of each field of a form that zod refused, by the field's name, in the order of the form.
 *
 * The schema's messages are keys of the capability's texts; `say` turns such a key into words for people.
 */
export const fieldErrors = (error: z.ZodError, say: (message: string) => string): FieldErrors => {
  const first = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const name = path.join('.')
    if (!first.has(name)) first.set(name, say(message))
  }
  return recordOf(first)
}
