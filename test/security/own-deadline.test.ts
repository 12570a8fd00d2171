import { describe, expect, it } from 'vitest'
import { OWN_DEADLINE } from '../../functions/periods/extend-period.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { appraisalAttributes } from '../../functions/records/appraisals.ts'
import { askFor } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { hrSite, signedInAs, siteDeps } from '../web/sites.ts'
import { BUDI, DATES, SRI, withExtensions } from './extending.ts'

const tables = withTables()
const { current, takesPart, extend, last } = withExtensions(tables)

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
    const [first] = current().appraisals
    const { appraisalId = '' } = first ?? {}
    await putRecord(
      tables(),
      keys.appraisal(appraisalId),
      appraisalAttributes({ ...current().appraisals[0], supervisorId: SRI } as NonNullable<typeof first>),
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
      `/hr/periods/${current().period.periodId}/extend`,
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
