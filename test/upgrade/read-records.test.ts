import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { draftOf } from '../../functions/platform/human-tasks/drafts.ts'
import { noticesIn } from '../../functions/platform/mail/notices.ts'
import { indexes } from '../../functions/platform/table/keys.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { periodsIn } from '../../functions/records/periods.ts'
import { selfAssessmentsIn } from '../../functions/records/self-assessments.ts'
import { withTables } from '../ground/tables.ts'
import { folderOf, RELEASES } from './releases.ts'
import { type Item, itemSchema, SCHEMAS, STORED_TYPES, typeOf } from './stored-types.ts'

const itemsOf = (release: string): Item[] =>
  z.array(itemSchema).parse(JSON.parse(readFileSync(join(folderOf(release), 'records.json'), 'utf8')))

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

describe('on the real engine', () => {
  const tables = withTables()
  const [period, person, draft, notice] = [
    'PERIOD PERIOD',
    'PERSON PERSON',
    'TASK DRAFT',
    'NOTICE NOTICE',
  ].map((type) => itemsOf('0.1.0').findLast((item) => typeOf(item) === type))
  if (!period || !person || !draft || !notice) throw new Error('The release wrote these.')
  const put = (Item: object) =>
    tables().client.send(new PutCommand({ TableName: tables().records, Item: { ...Item } }))

  const Rules = z.looseObject({ profile: z.looseObject({ ladders: z.record(z.string(), z.unknown()) }) })
  const withLadders = (change: (ladders: Record<string, unknown>) => Record<string, unknown>) => {
    const rules = Rules.parse(JSON.parse(String(period.rules)))
    const profile = { ...rules.profile, ladders: change(rules.profile.ladders) }
    return { ...period, rules: JSON.stringify({ ...rules, profile }) }
  }

  it('a period stays readable after a kind of task was added', async () => {
    await put(withLadders(({ rewardApproval: _, ...earlier }) => earlier))

    const { profile } = (await periodsIn(tables()).list()).items[0] ?? {}

    expect(profile?.ladders).toHaveProperty('review')
    expect(profile?.ladders).not.toHaveProperty('rewardApproval')
  })

  it('a period climbs the ladders that it froze', async () => {
    await put(withLadders((ladders) => ladders))

    const { profile } = (await periodsIn(tables()).list()).items[0] ?? {}

    expect(JSON.stringify(period.rules)).toContain('deed')
    expect(profile?.ladders.review?.map(({ action }) => action)).toEqual([
      'remind',
      'remind',
      'remind',
      'escalate',
      'expire',
    ])
  })

  it('a period keeps the ladder of a kind that only another release knows', async () => {
    const dailyLog = [{ day: 0, action: 'expire' }]
    await put(withLadders((ladders) => ({ ...ladders, dailyLog })))

    const { items } = await periodsIn(tables()).list()

    expect(items[0]?.profile.ladders).toMatchObject({ dailyLog, review: expect.any(Array) })
  })

  it('a person keeps the roles that are known', async () => {
    await put({ ...person, roles: ['archivist', 'hr'], language: 'jv' })

    const known = await peopleIn(tables()).get(String(person.personId))

    expect([known?.roles, known?.language]).toEqual([['hr'], undefined])
  })

  it('a self-assessment is read without a value that only another release knows', async () => {
    const assessed = itemsOf('0.1.0').findLast((item) => typeOf(item) === 'APPRAISAL SELF-ASSESSMENT')
    const conductByValue = { loyal: 'Menjaga nama baik.', inovatif: 'Membuat hal baru.' }
    await put({ ...assessed, pk: 'APPRAISAL#2026-q4.a', sk: 'SELF-ASSESSMENT#1', conductByValue })

    const read = await selfAssessmentsIn(tables()).ofRound('2026-q4.a', 1)

    expect(read?.conductByValue).toEqual({ loyal: 'Menjaga nama baik.' })
  })

  it('a draft is found again, field by field', async () => {
    await put(draft)

    const { kept } = await draftOf(tables(), { taskId: draft.pk.slice('TASK#'.length) })

    expect(kept.size).toBeGreaterThan(0)
  })

  it('a letter in a state that only another release knows keeps no other from leaving', async () => {
    const outbox = { gsi1pk: indexes.outbox(0), gsi1sk: '2026-11-23T02:00:00.000Z#a' }
    await put({ ...notice, ...outbox })
    await put({ ...notice, ...outbox, pk: 'NOTICE#strange', noticeId: 'strange', state: 'fromTheFuture' })

    const { items } = await noticesIn(tables()).due(0, new Date('2026-12-01T00:00:00.000Z'))

    expect(items.map(({ noticeId }) => noticeId)).toEqual([notice.noticeId])
  })
})
