import { describe, expect, it } from 'vitest'
import { compareRecords } from '../../functions/audit/compare-records.ts'
import { traceOfAccess } from '../../functions/people/request-access-change.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { accessChangeId, createAccessChange } from '../../functions/records/access-changes.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { changeField } from '../ground/change-field.ts'
import { historyOf } from '../ground/history-of.ts'
import { clockAt, OPENED_AT } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { accessChange } from '../web/access-changes.ts'
import { hrSite, signedInAs, siteDeps } from '../web/sites.ts'
import { plain, takeRecordAway, withRecordedPeriod } from './recorded-period.ts'

const tables = withTables()
const { recorded, first, read } = withRecordedPeriod(tables)

/** A night’s comparison, a few items at a time; each run is cut off after one stretch. */
const compareAt = async (instant: string, runs = 12) => {
  const deps = {
    tables: tables(),
    clock: clockAt(instant),
    timeZone: 'Asia/Jakarta',
    pageSize: 12,
    most: 24,
  } as const
  for (let run = 0; run < runs; run += 1) await compareRecords({}, deps, () => 0)
  return (await historyOf(tables(), chains.audit())).at(-1)?.after
}

describe('the nightly comparison', () => {
  it('finds nothing in what Bina wrote', async () => {
    expect(await compareAt('2026-12-01T18:00:00.000Z')).toMatchObject({ contradictions: 0 })
  })

  it('finds whoever was invented, what was deleted and what was changed, and tells it once a day', async () => {
    const invented = { ...recorded().hr, personId: 'attacker0000', email: 'attacker@evil.example' }
    const [, second] = recorded().appraisals
    await putRecord(tables(), keys.person(invented.personId), personAttributes(invented))
    await putRecord(tables(), keys.email(invented.email), { personId: recorded().hr.personId })
    await putRecord(tables(), keys.task(`review.${first().appraisalId}.9`), {
      taskId: 'x',
      assigneeId: invented.personId,
    })
    const restore = await takeRecordAway(
      tables(),
      keys.chainHead(chains.appraisal(second?.appraisalId ?? '')),
    )
    const mend = await changeField(tables(), keys.appraisal(first().appraisalId), 'work', 'below')

    const told = await compareAt('2026-12-02T18:00:00.000Z')
    const entries = (await historyOf(tables(), chains.audit())).length
    await compareAt('2026-12-02T19:00:00.000Z', 3)

    expect(told?.found).toEqual(
      expect.arrayContaining([
        { chain: 'person/attacker0000', record: 'PERSON#attacker0000', reason: 'invented', field: null },
        expect.objectContaining({ chain: `person/${recorded().hr.personId}`, field: 'emailPointer' }),
        expect.objectContaining({ record: `TASK#review.${first().appraisalId}.9`, reason: 'invented' }),
        expect.objectContaining({ record: `CHAIN#appraisal/${second?.appraisalId}`, reason: 'deleted' }),
        expect.objectContaining({ record: `APPRAISAL#${first().appraisalId}`, field: 'work' }),
      ]),
    )
    expect((await historyOf(tables(), chains.audit())).length).toBe(entries)
    expect(JSON.stringify(told)).not.toContain('evil.example')

    await mend()
    await restore()
    for (const key of [
      keys.person(invented.personId),
      keys.email(invented.email),
      keys.task(`review.${first().appraisalId}.9`),
    ])
      await takeRecordAway(tables(), key)
  })

  it('finds a change of access that was invented, and one that was taken away', async () => {
    const change = accessChange(recorded().supervisor.personId, { approvers: [recorded().hr.personId] })
    const written = await commit(tables(), {
      chain: chains.account(change.personId),
      actor: { kind: 'system', name: 'test' },
      at: OPENED_AT,
      action: 'accessChangeRequested',
      after: { accessChange: accessChangeId(change), ...traceOfAccess(change) },
      writes: [createAccessChange(change)],
    })
    const restore = await takeRecordAway(tables(), keys.accessChange(change.personId, 1))
    await putRecord(tables(), keys.accessChange(recorded().hr.personId, 1), {
      ...change,
      personId: recorded().hr.personId,
    })

    const told = await compareAt('2026-12-03T18:00:00.000Z', 14)
    await restore()
    await takeRecordAway(tables(), keys.accessChange(recorded().hr.personId, 1))

    expect(written.ok).toBe(true)
    expect(told?.found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ record: `ACCESS#${change.personId} CHANGE#000001`, reason: 'deleted' }),
        expect.objectContaining({
          record: `ACCESS#${recorded().hr.personId} CHANGE#000001`,
          reason: 'invented',
        }),
      ]),
    )
  })

  it('is told on the start pages of auditors and of HR until a later one finds nothing', async () => {
    const deps = siteDeps({ tables: tables() })
    const start = async () => [
      await read('/audit', 'en'),
      plain(
        (await visit(hrSite(deps), 'GET', '/hr', { cookies: { ...signedInAs('hr'), bina_language: 'en' } }))
          .body ?? '',
      ),
    ]

    const found = await start()
    await compareAt('2026-12-04T18:00:00.000Z')
    const mended = await start()

    for (const page of found) expect(page).toMatch(/\d fields of records contradict History/)
    for (const page of mended) expect(page).not.toContain('contradict History')
    expect(mended[0]).toContain('records agreed with History when they were last compared')
  })
})
