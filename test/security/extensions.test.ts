import { beforeEach, describe, expect, it } from 'vitest'
import { extendPeriod, OWN_DEADLINE } from '../../functions/periods/extend-period.ts'
import { compareChain } from '../../functions/platform/history/compare-chain.ts'
import { climbLadder } from '../../functions/platform/human-tasks/climb-ladder.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { type Period, periodsIn } from '../../functions/records/periods.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { historyOf } from '../ground/history-of.ts'
import { askFor, clockAt, OPENED_AT, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { hrSite, signedInAs, siteDeps } from '../web/sites.ts'

const tables = withTables()
const SRI = 'hrhrhrhrhrh1'
const BUDI = 'hrhrhrhrhrh2'
const now = new Date(OPENED_AT.getTime() + 3_600_000)
const DATES = { selfAssessmentDue: '2026-12-04', reviewDue: '2026-12-18', calibrationDue: '2026-12-23' }
let opened: OpenedPeriod
let periodId = ''
let year = 2026

beforeEach(async () => {
  // A period of its own for each test.
  year += 1
  periodId = `${year}-q4`
  opened = await openedPeriod(tables(), {
    period: { periodId, year, hrIds: [SRI, BUDI] },
    appraisal: { state: 'selfAssessment' },
  })
  const budi = { ...opened.hr, personId: BUDI, name: 'Budi Santoso', email: 'budi@kota.example' }
  await putRecord(tables(), keys.person(BUDI), personAttributes(budi))
  await takesPart(SRI, 'closed')
  await takesPart(BUDI, 'closed')
})

/** Has an officer appraised, and in this state. */
const takesPart = async (personId: string, state: 'selfAssessment' | 'review' | 'calibration' | 'closed') => {
  const [first] = opened.appraisals
  if (!first) throw new Error('The fixture has an appraisal.')
  const appraisalId = appraisalIdOf(periodId, personId)
  const appraisal = { ...first, appraisalId, employeeId: personId, state }
  await putRecord(tables(), keys.appraisal(appraisalId), appraisalAttributes(appraisal))
}

const period = async (): Promise<Period> => {
  const found = await periodsIn(tables()).get(periodId)
  if (!found) throw new Error('The fixture has a period.')
  return found
}
const extend = async (dates: Partial<typeof DATES>, personId = SRI, read?: Period) => {
  const current = read ?? (await period())
  const { selfAssessmentDue, reviewDue, calibrationDue } = current
  const all = { selfAssessmentDue, reviewDue, calibrationDue, ...dates }
  return extendPeriod(current, all, { personId, now }, tables())
}
const last = async () => (await historyOf(tables(), chains.period(periodId))).at(-1)

describe('an extension', () => {
  it('is given three times, and no fourth time', async () => {
    const given = []
    for (const day of ['28', '29', '30', '31']) given.push(await extend({ calibrationDue: `2026-12-${day}` }))

    expect(given.map(({ ok }) => ok)).toEqual([true, true, true, false])
    expect(await period()).toMatchObject({ calibrationDue: '2026-12-30', extensions: 3 })
    const shown = await visit(
      hrSite(siteDeps({ tables: tables() })),
      'GET',
      `/hr/periods/${periodId}/extend`,
      {
        cookies: signedInAs('hr'),
      },
    )
    expect(shown.body).toContain('Batas waktu tidak dapat diperpanjang lagi')
    expect(shown.body).not.toContain('name="calibrationDue"')
    const found = await compareChain(tables(), { chain: chains.period(periodId) })
    // The fixture's period itself was told by no chain.
    expect(found.filter(({ reason }) => reason !== 'invented')).toEqual([])
  })

  it('counts once for each, however many come at the same moment', async () => {
    const read = await period()

    const both = await Promise.all([
      extend({ calibrationDue: '2026-12-28' }, SRI, read),
      extend({ calibrationDue: '2026-12-29' }, BUDI, read),
    ])

    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect((await period()).extensions).toBe(1)
  })

  it('moves a due date thirty days at the most, and the page says so beside the date', async () => {
    const post = (calibrationDue: string) =>
      visit(hrSite(siteDeps({ tables: tables() })), 'POST', `/hr/periods/${periodId}/extend`, {
        cookies: signedInAs('hr'),
        form: { ...DATES, calibrationDue },
      })

    const tooFar = await post('2027-01-23')
    const farthest = await post('2027-01-22')

    expect(tooFar.status).toBe(422)
    expect(tooFar.body).toContain('Sekali perpanjangan paling lama 30 hari')
    expect(farthest.status).toBe(303)
  })

  it('is told to the other officers', async () => {
    await extend({ calibrationDue: '2026-12-28' })

    const told = (personId: string) =>
      getRecord(tables(), keys.notice(`${periodId}.extended.1.${personId}`), noticeSchema)
    expect(await told(BUDI)).toMatchObject({ personId: BUDI, kind: 'periodExtended', aboutId: SRI })
    expect(await told(SRI)).toBeUndefined()
  })

  it('is told once to whoever is still asked, when their reminder is due', async () => {
    const [first] = opened.appraisals
    const { taskId } = await askFor(tables(), {
      kind: 'selfAssessment',
      subjectId: first?.appraisalId ?? '',
      round: 1,
    })
    await extend({ selfAssessmentDue: '2026-12-11' })
    const climb = () =>
      climbLadder({ taskId }, { tables: tables(), clock: clockAt('2026-11-30T02:00:00.000Z'), tasks })

    await climb()
    await climb()

    const { assigneeId, dueAt } = (await tasksIn(tables()).get(taskId)) ?? {}
    expect(dueAt).toBe('2026-12-11T16:59:59.000Z')
    const told = await getRecord(tables(), keys.notice(`${taskId}.due.${dueAt}`), noticeSchema)
    expect(told).toMatchObject({ personId: assigneeId, kind: 'dueMoved', taskId })
  })
})

describe('a due date of the officer’s own', () => {
  it.each([
    ['selfAssessment', { selfAssessmentDue: '2026-12-11' }],
    ['review', { reviewDue: '2026-12-21' }],
    ['calibration', { calibrationDue: '2026-12-28' }],
  ] as const)('is not moved by whoever is appraised and stands at %s', async (state, dates) => {
    await takesPart(SRI, state)

    const refused = await extend(dates)
    const byColleague = await extend(dates, BUDI)

    expect(refused).toEqual({ ok: false, reason: OWN_DEADLINE, own: Object.keys(dates) })
    expect(byColleague).toEqual({ ok: true })
    expect((await last())?.after).not.toHaveProperty('ownDeadline')
  })

  it('is not moved by whoever is asked to review, but others are', async () => {
    const [first] = opened.appraisals
    const { appraisalId = '' } = first ?? {}
    await putRecord(
      tables(),
      keys.appraisal(appraisalId),
      appraisalAttributes({ ...opened.appraisals[0], supervisorId: SRI } as NonNullable<typeof first>),
    )
    await askFor(tables(), { kind: 'review', subjectId: appraisalId, round: 1 })

    const own = await extend({ reviewDue: '2026-12-21' })
    const others = await extend({ calibrationDue: '2026-12-28' })

    expect([own.ok, others.ok]).toEqual([false, true])
  })

  it('is refused beside its field, with whom to ask', async () => {
    await takesPart(SRI, 'review')

    const { status, body } = await visit(
      hrSite(siteDeps({ tables: tables() })),
      'POST',
      `/hr/periods/${periodId}/extend`,
      { cookies: signedInAs('hr'), form: { ...DATES, reviewDue: '2026-12-21' } },
    )

    expect(status).toBe(422)
    expect(body).toMatch(/<a href="#reviewDue">Ini juga batas tugas Anda sendiri/)
  })

  it('may be moved where it is every officer’s, which History tells', async () => {
    await takesPart(SRI, 'review')
    await takesPart(BUDI, 'review')

    const extended = await extend({ reviewDue: '2026-12-21' })

    expect(extended).toEqual({ ok: true })
    expect(await last()).toMatchObject({ action: 'periodExtended', after: { ownDeadline: true } })
  })
})
