import { beforeAll, describe, expect, it } from 'vitest'
import { type Notice, noticesIn } from '../../functions/platform/mail/notices.ts'
import { sendLetters } from '../../functions/platform/mail/send-letters.ts'
import { keys, SHARDS } from '../../functions/platform/table/keys.ts'
import { appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import { periodAttributes } from '../../functions/records/periods.ts'
import { withMailing } from '../ground/mailing.ts'
import type { Name } from '../ground/organisation.ts'
import { OPENED_AT, periodOf } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withGoverned } from './governed.ts'

const agency = withGoverned()
const mailing = withMailing()

const MOVES = ['unitMoved', 'supervisorMoved', 'memberMoved']

const owedTo = async (name: Name): Promise<Notice[]> => {
  const { personId } = await agency().person(name)
  const due = Array.from({ length: SHARDS }, (_, shard) =>
    noticesIn(agency().tables).due(shard, new Date('2030-01-01'), { limit: 1000 }),
  )
  return (await Promise.all(due))
    .flatMap(({ items }) => items)
    .filter((one) => one.personId === personId && MOVES.includes(one.kind))
}
const kindsTo = async (name: Name) => (await owedTo(name)).map(({ kind }) => kind).toSorted()

const letterTo = async (name: Name): Promise<string> => {
  const owed = await owedTo(name)
  const sent = mailing.letters.length
  if (owed.length > 0) await sendLetters([owed], mailing.deps(agency().tables, agency().deps.clock.now()))
  return mailing.letters
    .slice(sent)
    .map((letter) => letter.get('Message.Body.Text.Data') ?? '')
    .join()
}

const putAppraisal = async (name: Name, state: 'review' | 'closed') => {
  const { personId, unitId, postType } = await agency().person(name)
  const { periodId } = periodOf({})
  const appraisal = {
    appraisalId: appraisalIdOf(periodId, personId),
    periodId,
    employeeId: personId,
    unitId,
    headsUnit: false,
    postType,
    state,
    returns: 0,
    enrolledAt: OPENED_AT.toISOString(),
    movedAt: OPENED_AT.toISOString(),
  }
  await putRecord(agency().tables, keys.appraisal(appraisal.appraisalId), appraisalAttributes(appraisal))
}

it('tells nobody of a move while no period is open', async () => {
  await agency().imports('sri', { maria: { unit: 'disdukcapil' } })
  await agency().imports('sri', {})

  for (const name of ['maria', 'ratna', 'bambang'] as const) expect(await kindsTo(name)).toEqual([])
})

describe('while a period is open', () => {
  beforeAll(async () => {
    const period = periodOf({})
    await putRecord(agency().tables, keys.period(period.periodId), periodAttributes(period))
    await putAppraisal('siti', 'review')
    await putAppraisal('maria', 'closed')
  })

  it('whoever is moved hears from where to where and whom to ask, and both heads do', async () => {
    await agency().imports('sri', { siti: { unit: 'disdukcapil' } })

    expect(await kindsTo('siti')).toEqual(['unitMoved'])
    const letter = await letterTo('siti')
    expect(letter).toMatch(/Anda kini tercatat di Dinas Kependudukan/)
    expect(letter).toMatch(/sebelumnya Anda tercatat di Dinas Kesehatan/)
    expect(letter).toMatch(/pengelola kepegawaian lain atau auditor/)
    for (const head of ['ratna', 'bambang'] as const)
      expect(await letterTo(head)).toMatch(/Siti Rahmawati kini tercatat di Dinas Kependudukan/)
  })

  it('says nothing that was put right before the letter left', async () => {
    await agency().imports('sri', {})

    expect(await kindsTo('siti')).toEqual(['unitMoved'])
    await agency().imports('sri', { siti: { unit: 'disdukcapil' } })
    await agency().imports('sri', {})
    for (const name of ['siti', 'ratna', 'bambang'] as const)
      expect(await letterTo(name)).not.toMatch(/kini tercatat di Dinas Kependudukan/)
  })

  it('tells no head of somebody whose appraisal is over', async () => {
    await agency().imports('sri', { maria: { unit: 'disdukcapil' } })

    expect(await letterTo('maria')).toMatch(/Anda kini tercatat di Dinas Kependudukan/)
    for (const head of ['ratna', 'bambang'] as const) expect(await letterTo(head)).toBe('')
    await agency().imports('sri', {})
  })

  it('whoever gets another supervisor hears of both, in their language', async () => {
    const { nip } = await agency().person('ratna')
    await agency().imports('sri', { yohanes: { supervisor_nip: nip } })

    expect(await kindsTo('yohanes')).toEqual(['supervisorMoved'])
    const letter = await letterTo('yohanes')
    expect(letter).toMatch(/Atasan langsung Anda kini tercatat Ratna Wulandari/)
    expect(letter).toMatch(/sebelumnya tercatat Agus Prasetyo/)
  })
})
