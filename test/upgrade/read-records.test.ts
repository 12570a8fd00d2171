import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { RELEASES } from './releases.ts'
import { itemsOf } from './stored-items.ts'
import { type Item, SCHEMAS, STORED_TYPES, typeOf } from './stored-types.ts'

const schemaOf = (item: Item): z.ZodType | undefined => SCHEMAS[typeOf(item)]

it('every type of item that the tables may hold has a reader here', () => {
  expect(Object.keys(SCHEMAS).sort()).toEqual(STORED_TYPES)
})

describe.each(RELEASES)('what release %s wrote', (release) => {
  const items = itemsOf(release)

  it('is of types that this test knows', () => {
    expect(items.map(typeOf).filter((type) => !Object.hasOwn(SCHEMAS, type))).toEqual([])
  })

  it.each(items.filter(schemaOf).map((item) => [`${item.pk} ${item.sk}`, item] as const))(
    'is read by today’s code: %s',
    (_, item) => {
      expect(schemaOf(item)?.safeParse(item).error).toBeUndefined()
    },
  )

  it('is read alike when a later release has added to it', () => {
    for (const item of items) {
      const grown = { ...item, fromTheFuture: { anything: ['at all'] } }

      expect(schemaOf(grown)?.parse(grown)).toEqual(schemaOf(item)?.parse(item))
    }
  })
})

const unwrapped = (schema: unknown): unknown => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodCatch)
    return unwrapped(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema
}

/**
 * The fields by which the code decides what happens next, what a result is or who may do what: read as something else
 * they would do harm, so that a value which only another release knows makes the record unreadable.
 */
const DECISIVE: readonly string[] = [
  ...['ACCESS CHANGE state', 'LINK LINK purpose', 'SIGN-IN SIGN-IN purpose', 'IMPORT IMPORT state'],
  ...['EXPORT EXPORT requestedAs', 'EXPORT EXPORT state'],
  ...['APPRAISAL APPRAISAL behaviour', 'APPRAISAL APPRAISAL predicate', 'APPRAISAL APPRAISAL work'],
  ...['APPRAISAL APPRAISAL postType', 'APPRAISAL APPRAISAL state', 'CALIBRATION CALIBRATION achievement'],
  ...['APPRAISAL CALIBRATION cause', 'APPRAISAL DECISION ruling'],
  ...['APPRAISAL REVIEW behaviour', 'APPRAISAL REVIEW predicate', 'APPRAISAL REVIEW work'],
  ...['COACHING COACHING route', 'REWARD REWARD state'],
  ...['NOTICE NOTICE state'],
  ...['PERIOD PERIOD kind', 'PERIOD PERIOD state', 'PERIOD PERIOD timeZone'],
  ...['PERIOD STAGE stage', 'PERIOD STAGE state'],
  ...['PERSON PERSON employment', 'PERSON PERSON postType', 'PERSON PERSON status'],
  ...['TASK TASK state'],
]

/** A word nobody knows in the place of each word of a list that the code knows, one record at a time. */
const strangeWords = RELEASES.flatMap(itemsOf).flatMap((item) => {
  const object = unwrapped(schemaOf(item))
  if (!(object instanceof z.ZodObject)) return []
  return Object.entries(object.shape).flatMap(([name, field]) =>
    unwrapped(field) instanceof z.ZodEnum
      ? [{ name: `${typeOf(item)} ${name}`, item: { ...item, [name]: 'fromTheFuture' } }]
      : [],
  )
})

it('a word that nobody knows makes a record unreadable only where it decides something', () => {
  const unreadable = strangeWords.filter(({ item }) => !schemaOf(item)?.safeParse(item).success)

  expect([...new Set(unreadable.map(({ name }) => name))].sort()).toEqual([...DECISIVE].sort())
})
