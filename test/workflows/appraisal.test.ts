import { expect, it } from 'vitest'
import { chains } from '../../functions/platform/table/keys.ts'
import { goOn, walkTo } from '../ground/answer-by-mail.ts'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'

// One period, day by day: self-assessments due on 14 December, reviews on the 30th.
const machine = withMachine({ people: ['siti', 'maria', 'yohanes', 'dewi'] })

const LONG = 180_000
const HANDED_OVER = { status: 'SUCCEEDED', output: { outcome: 'handedOver' } }

const endOf = (name: Name) => machine().execution('appraisal', machine().appraisalId(name))

const actionsOf = async (name: Name) => {
  const entries = await machine().history(chains.appraisal(machine().appraisalId(name)))
  return entries.map(({ action }) => action)
}

const REASON = 'Bukti pendukung belum lengkap, mohon dilengkapi.'

it('goes from the self-assessment over the review to calibration', { timeout: LONG }, async () => {
  await machine().answer('selfAssessment', 'siti')
  await machine().advance({ days: 1 })
  await machine().answer('review', 'agus', { about: 'siti', choose: ['above'] })

  expect(await endOf('siti')).toEqual(HANDED_OVER)
  expect(await machine().appraisal('siti')).toMatchObject({
    state: 'calibration',
    work: 'above',
    behaviour: 'above',
    predicate: 'veryGood',
  })
})

it('may be returned twice, each time for a new round', { timeout: LONG }, async () => {
  for (const round of [1, 2]) {
    await machine().answer('selfAssessment', 'maria')
    await machine().advance({ days: 1 })
    await machine().answer('review', 'agus', { about: 'maria', choose: ['return'] })
    await machine().advance({ minutes: 2 })
    expect(await machine().appraisal('maria')).toMatchObject({
      state: 'selfAssessment',
      returns: round,
      lastTaskId: `selfAssessment.${machine().appraisalId('maria')}.${round + 1}`,
    })
  }
})

it('refuses a third return, and takes the review instead', { timeout: LONG }, async () => {
  await machine().answer('selfAssessment', 'maria')
  await machine().advance({ days: 1 })
  const page = await machine().find('review', 'agus', 'maria')
  const returning = new URL(page.url)
  returning.searchParams.set('step', 'return')

  const refused = await machine()
    .browser('agus')
    .post(returning, [
      ['returnReason', REASON],
      ['revisionDue', '2026-12-10'],
    ])
  const before = await machine().appraisal('maria')
  await machine().answer('review', 'agus', { about: 'maria' })

  expect(page.html.querySelectorAll('a').some(({ attributes }) => attributes.href?.includes('return'))).toBe(
    false,
  )
  expect(refused.status).toBe(422)
  expect(before).toMatchObject({ state: 'review', returns: 2 })
  expect(await endOf('maria')).toEqual(HANDED_OVER)
})

it('goes on without a self-assessment that nobody sends, and the review says so', {
  timeout: LONG,
}, async () => {
  await machine().advanceTo('2026-12-22T01:05:00.000Z')
  const page = await machine().find('review', 'agus', 'yohanes')

  await machine().answer('review', 'agus', { about: 'yohanes' })

  expect(page.html.text).toContain('Penilaian mandiri tidak dikirim')
  expect(await actionsOf('yohanes')).toContain('proceededWithoutSelfAssessment')
  expect(await endOf('yohanes')).toEqual(HANDED_OVER)
})

it('asks the second supervisor when the supervisor stays away', { timeout: LONG }, async () => {
  await machine().answer('review', 'yusuf', { about: 'bambang' })
  await machine().advanceTo('2027-01-05T01:05:00.000Z')

  const open = await machine().openTasks('review')

  expect(open.find(({ subjectId }) => subjectId === machine().appraisalId('dewi'))).toMatchObject({
    taskId: `review.${machine().appraisalId('dewi')}.1.secondSupervisor`,
    assigneeId: machine().personId('yusuf'),
    assigneeAs: 'secondSupervisor',
  })
})

it('hands over unrated when nobody reviews: nobody is rated by silence', { timeout: LONG }, async () => {
  await machine().advanceTo('2027-01-20T01:05:00.000Z')

  const { state, work, behaviour, predicate } = await machine().appraisal('dewi')

  expect(await endOf('dewi')).toEqual(HANDED_OVER)
  expect(await actionsOf('dewi')).toContain('handedOverUnrated')
  expect({ state, work, behaviour, predicate }).toEqual({ state: 'calibration' })
})

it('makes the calibrator rate who was handed over unrated, before signing', { timeout: LONG }, async () => {
  const browser = machine().browser('bambang')
  const board = await goOn(browser, await machine().find('calibration', 'bambang'), ['good'])
  const signing = new URL(board.url)
  signing.searchParams.set('step', 'sign')

  const refused = await browser.post(signing, [['justification', REASON]])
  const before = await machine().appraisal('dewi')
  const rating = new URL(board.url)
  rating.searchParams.set('step', `rate.${machine().appraisalId('dewi')}`)
  const rated = await goOn(browser, await browser.open(rating), ['meets'])
  await walkTo('done', browser, rated)
  await machine().cloud.activity.idle()

  expect(refused.status).toBe(422)
  expect(before.predicate).toBeUndefined()
  expect(await machine().appraisal('dewi')).toMatchObject({ work: 'meets', predicate: 'good' })
  expect(await machine().execution('calibration', `${machine().periodId}.disdukcapil`)).toMatchObject({
    status: 'SUCCEEDED',
  })
})
