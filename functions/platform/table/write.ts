import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { JobName, JobWake } from '../jobs/wakes.ts'
import type { Metric } from '../log/metrics.ts'
import type { Key } from './keys.ts'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | { readonly [key: string]: Value }
export type Values = { readonly [attribute: string]: Value }

/** What a write makes of its record: written whole, some attributes set and others removed, or deleted. */
export type Effect =
  | { readonly kind: 'put'; readonly key: Key; readonly values: Values }
  | {
      readonly kind: 'update'
      readonly key: Key
      readonly values: Values
      readonly removed: readonly string[]
    }
  | { readonly kind: 'delete'; readonly key: Key }

/** One conditional write to Records; `refusal` is what its failed condition means. */
export interface Write {
  readonly item: (table: string) => TransactItem
  readonly refusal: string
  /** Absent where the write only checks a condition. */
  readonly effect?: Effect
  /** What is counted once it is written. */
  readonly counted?: Metric | undefined
  /** The job that is woken once it is written. */
  readonly wakes?: JobWake | undefined
}

/** The same write, counted once it is carried out. */
export const counted = (metric: Metric | undefined, write: Write): Write => ({ ...write, counted: metric })

/** The same write, which wakes a job as soon as it is carried out; before `from` that is left to the job's schedule. */
export const waking = (job: JobName, write: Write, from?: Date): Write => ({
  ...write,
  wakes: { job, from },
})

export interface Condition {
  /** A DynamoDB condition over `#name` and `:value` placeholders given in `names` and `values`. */
  readonly expression: string
  readonly names?: Record<string, string>
  readonly values?: Record<string, unknown>
}

/** A record that must not exist yet. */
export const create = (key: Key, values: Values, refusal: string): Write => ({
  refusal,
  effect: { kind: 'put', key, values },
  item: (TableName) => ({
    Put: { TableName, Item: { ...values, ...key }, ConditionExpression: 'attribute_not_exists(pk)' },
  }),
})

/** A record written whole, whatever stood there: only for what is owned by the change itself. */
export const replace = (key: Key, values: Values): Write => ({
  refusal: 'never',
  effect: { kind: 'put', key, values },
  item: (TableName) => ({ Put: { TableName, Item: { ...values, ...key } } }),
})

interface Patch {
  readonly set?: Values
  readonly remove?: readonly string[]
  readonly add?: Readonly<Record<string, number>>
  readonly when?: Condition
}

/** Changes attributes of a record; `undefined` values in `set` are left alone. */
export const patch = (key: Key, { set = {}, remove = [], add = {}, when }: Patch, refusal: string): Write => {
  const names: Record<string, string> = { ...when?.names }
  const values: Record<string, unknown> = { ...when?.values }
  const name = (attribute: string) => {
    names[`#${attribute}`] = attribute
    return `#${attribute}`
  }
  const value = (attribute: string, content: unknown) => {
    values[`:set_${attribute}`] = content
    return `:set_${attribute}`
  }
  const sets = Object.entries(set)
    .filter(([, content]) => content !== undefined)
    .map(([attribute, content]) => `${name(attribute)} = ${value(attribute, content)}`)
  const adds = Object.entries(add).map(([attribute, by]) => `${name(attribute)} ${value(attribute, by)}`)
  const removes = remove.map(name)
  const clauses = [
    sets.length > 0 ? `SET ${sets.join(', ')}` : '',
    removes.length > 0 ? `REMOVE ${removes.join(', ')}` : '',
    adds.length > 0 ? `ADD ${adds.join(', ')}` : '',
  ]
  return {
    refusal,
    effect: { kind: 'update', key, values: set, removed: remove },
    item: (TableName) => ({
      Update: {
        TableName,
        Key: { ...key },
        UpdateExpression: clauses.filter(Boolean).join(' '),
        ...(when ? { ConditionExpression: when.expression } : {}),
        ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
        ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
      },
    }),
  }
}

/** Takes a record away; not an error when it has gone already. */
export const remove = (key: Key): Write => ({
  refusal: 'never',
  effect: { kind: 'delete', key },
  item: (TableName) => ({ Delete: { TableName, Key: { ...key } } }),
})

const conditionOf = ({ expression, names, values }: Condition) => ({
  ConditionExpression: expression,
  ...(names ? { ExpressionAttributeNames: names } : {}),
  ...(values ? { ExpressionAttributeValues: values } : {}),
})

/** A record written whole where a condition holds of what stands there. */
export const replaceWhen = (key: Key, values: Values, when: Condition, refusal: string): Write => ({
  refusal,
  effect: { kind: 'put', key, values },
  item: (TableName) => ({ Put: { TableName, Item: { ...values, ...key }, ...conditionOf(when) } }),
})

/** Takes a record away where a condition holds of it. */
export const removeWhen = (key: Key, when: Condition, refusal: string): Write => ({
  refusal,
  effect: { kind: 'delete', key },
  item: (TableName) => ({ Delete: { TableName, Key: { ...key }, ...conditionOf(when) } }),
})

/** Takes a record away that must be there. */
export const removeOnce = (key: Key, refusal: string): Write =>
  removeWhen(key, { expression: 'attribute_exists(pk)' }, refusal)

/** Holds the whole change to a condition on a record that it does not write. */
export const demand = (key: Key, when: Condition, refusal: string): Write => ({
  refusal,
  item: (TableName) => ({
    ConditionCheck: {
      TableName,
      Key: { ...key },
      ...conditionOf(when),
    },
  }),
})
