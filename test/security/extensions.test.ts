import { describe, expect, it } from 'vitest'
import { compareChain } from '../../functions/platform/history/compare-chain.ts'
import { climbLadder } from '../../functions/platform/human-tasks/climb-ladder.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { askFor, clockAt } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { hrSite, signedInAs, siteDeps } from '../web/sites.ts'
import { BUDI, DATES, SRI, withExtensions } from './extending.ts'

const tables = withTables()
const { current, period, extend } = withExtensions(tables)

describe('an extension', () => {
  it('is given three times, and no fourth time', async () => {
    const given = []
    for (const day of ['28', '29', '30', '31']) given.push(await extend({ calibrationDue: `2026-12-${day}` }))

    expect(given.map(({ ok }) => ok)).toEqual([true, true, true, false])
    expect(await period()).toMatchObject({ calibrationDue: '2026-12-30', extensions: 3 })
    const shown = await visit(
      hrSite(siteDeps({ tables: tables() })),
      'GET',
      `/hr/periods/${current().period.periodId}/extend`,
      {
        cookies: signedInAs('hr'),
      },
    )
    expect(shown.body).toContain('Batas waktu tidak dapat diperpanjang lagi')
    expect(shown.body).not.toContain('name="calibrationDue"')
    const found = await compareChain(tables(), { chain: chains.period(current().period.periodId) })
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
      visit(
        hrSite(siteDeps({ tables: tables() })),
        'POST',
        `/hr/periods/${current().period.periodId}/extend`,
        {
          cookies: signedInAs('hr'),
          form: { ...DATES, calibrationDue },
        },
      )

    const tooFar = await post('2027-01-23')
    const farthest = await post('2027-01-22')

    expect(tooFar.status).toBe(422)
    expect(tooFar.body).toContain('Sekali perpanjangan paling lama 30 hari')
    expect(farthest.status).toBe(303)
  })

  it('is told to the other officers', async () => {
    await extend({ calibrationDue: '2026-12-28' })

    const told = (personId: string) =>
      getRecord(tables(), keys.notice(`${current().period.periodId}.extended.1.${personId}`), noticeSchema)
    expect(await told(BUDI)).toMatchObject({ personId: BUDI, kind: 'periodExtended', aboutId: SRI })
    expect(await told(SRI)).toBeUndefined()
  })

  it('is told once to whoever is still asked, when their reminder is due', async () => {
    const [first] = current().appraisals
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
