import { beforeAll, expect, it } from 'vitest'
import { sendMail } from '../../../functions/platform/mail/send-mail.ts'
import { withMailing } from '../../ground/mailing.ts'
import { askFor, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const MINUTE = 60_000
const mailing = withMailing()

beforeAll(async () => {
  const { appraisals } = await openedPeriod(tables(), {
    employees: 20,
    appraisal: { state: 'selfAssessment' },
  })
  for (const { appraisalId } of appraisals)
    await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
})

const send = (timeLeft: () => number) => sendMail({}, mailing.deps(tables()), timeLeft)

it('begins no letter that it may not have the time to record', async () => {
  await send(() => 5_000)

  expect(mailing.letters).toEqual([])
})

it('leaves to the next run what it has no time for, and that run sends the rest once', async () => {
  let left = 1
  await send(() => (left-- > 0 ? MINUTE : 5_000))
  const first = mailing.letters.length

  await send(() => MINUTE)

  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(20)
  expect(mailing.letters).toHaveLength(20)
})
