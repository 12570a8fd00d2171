import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
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

/** One conditional write to Records; `refusal` is what its failed condition means. */
export interface Write {
  readonly item: (table: string) => TransactItem
  readonly refusal: string
}

export interface Condition {
  /** A DynamoDB condition over `#name` and `:value` placeholders given in `names` and `values`. */
  readonly expression: string
  readonly names?: Record<string, string>
  readonly values?: Record<string, unknown>
}

/** A record that must not exist yet. */
export const create = (key: Key, values: Values, refusal: string): Write => ({
  refusal,
  item: (TableName) => ({
    Put: { TableName, Item: { ...values, ...key }, ConditionExpression: 'attribute_not_exists(pk)' },
  }),
})

/** A record written whole, whatever stood there: only for what is owned by the change itself. */
export const replace = (key: Key, values: Values): Write => ({
  refusal: 'never',
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
  item: (TableName) => ({ Delete: { TableName, Key: { ...key } } }),
})

/** Takes a record away that must be there. */
export const removeOnce = (key: Key, refusal: string): Write => ({
  refusal,
  item: (TableName) => ({
    Delete: { TableName, Key: { ...key }, ConditionExpression: 'attribute_exists(pk)' },
  }),
})

/** Holds the whole change to a condition on a record that it does not write. */
export const demand = (key: Key, when: Condition, refusal: string): Write => ({
  refusal,
  item: (TableName) => ({
    ConditionCheck: {
      TableName,
      Key: { ...key },
      ConditionExpression: when.expression,
      ...(when.names ? { ExpressionAttributeNames: when.names } : {}),
      ...(when.values ? { ExpressionAttributeValues: when.values } : {}),
    },
  }),
})
