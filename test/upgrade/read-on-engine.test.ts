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
import { itemsOf } from './stored-items.ts'
import { typeOf } from './stored-types.ts'

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
