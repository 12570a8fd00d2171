import * as z from 'zod'

const Test = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ 'anything-but': z.union([z.string(), z.array(z.string())]) }),
])
type Test = z.infer<typeof Test>

export interface EventPattern {
  readonly [name: string]: readonly Test[] | EventPattern
}

/** An EventBridge pattern of the kinds that the embedded cloud knows: values, prefix, suffix, exists, anything-but. */
export const EventPattern: z.ZodType<EventPattern> = z.lazy(() =>
  z.record(z.string(), z.union([z.array(Test), EventPattern])),
)

const passes = (test: Test, value: unknown): boolean => {
  if (typeof test !== 'object' || test === null) return test === value
  if ('exists' in test) return test.exists === (value !== undefined)
  if (typeof value !== 'string') return false
  if ('prefix' in test) return value.startsWith(test.prefix)
  if ('suffix' in test) return value.endsWith(test.suffix)
  return ![test['anything-but']].flat().includes(value)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Whether an event fits: every named field passes one of its tests. */
export const fitsPattern = (pattern: EventPattern, event: unknown): boolean =>
  Object.entries(pattern).every(([name, wanted]) => {
    const value = isObject(event) ? event[name] : undefined
    if (!isTests(wanted)) return fitsPattern(wanted, value)
    return wanted.some((test) => [value].flat().some((one) => passes(test, one)))
  })

const isTests = (wanted: readonly Test[] | EventPattern): wanted is readonly Test[] => Array.isArray(wanted)
