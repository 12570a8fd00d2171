import { beforeEach, expect, it } from 'vitest'
import { sendMail } from '../../../functions/platform/mail/send-mail.ts'
import { waitingLetters } from '../../../functions/platform/mail/waiting-letters.ts'
import { withMailing } from '../../ground/mailing.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const mailing = withMailing()
const waiting = (now: Date) => waitingLetters({ tables: tables(), clock: clockAt(now) })
const later = (seconds: number) => new Date(OPENED_AT.getTime() + seconds * 1000)

beforeEach(async () => {
  const { appraisals } = await openedPeriod(tables(), {
    employees: 2,
    appraisal: { state: 'selfAssessment' },
  })
  for (const { appraisalId: subjectId } of appraisals)
    await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
})

it('counts the letters that are owed, one for each person, until they are sent', async () => {
  const before = await waiting(later(-1))
  const owed = await waiting(later(1))

  // A post office that refuses: what was begun rests, and waits still.
  await sendMail({}, mailing.depsToNowhere(tables(), later(1)), () => 60_000).catch(() => undefined)
  const refused = await waiting(later(2))
  await sendMail({}, mailing.deps(tables(), later(400)), () => 60_000)

  expect([before, owed, refused]).toEqual([0, 2, 2])
  expect(await waiting(later(400))).toBe(0)
})
