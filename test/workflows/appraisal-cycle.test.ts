import { expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { isSound, MACHINES, takeTally } from '../../rehearsal/demo/tally.ts'
import { pressMain } from '../../rehearsal/people/hr-desk.ts'
import { formsOf } from '../../rehearsal/people/screen-form.ts'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'

// One period from HR's button to its seal; HR changes its dates and takes somebody out at every stage.
const machine = withMachine({
  opened: false,
  people: ['siti', 'maria', 'yohanes', 'dewi', 'rudi', 'lina'],
})

const LONG = 180_000

const periodOf = () => machine().record(keys.period(machine().periodId))
const stateOf = async (name: Name) => (await machine().appraisal(name)).state

const writtenTo = (name: Name, since: string) =>
  machine()
    .mailsTo(name)
    .map(({ time }) => new Date(time).toISOString())
    .filter((time) => time > since)
    .map((time) => time.slice(0, 15))

/** Withdraws an appraisal and says in which state it was. */
const withdrawn = async (name: Name) => {
  const was = await stateOf(name)
  await machine().withdraw(name)
  expect(await stateOf(name)).toBe('withdrawn')
  return was
}

it('is one execution however often its period is opened', { timeout: LONG }, async () => {
  const hr = await machine().signIn('sri')
  const request = await hr.open(`${machine().cloud.url}/hr/periods/new`)
  const check = await pressMain(hr, request, 'The dates')
  const [form] = formsOf(check)
  const fields = (form?.controls ?? []).map(({ name, value }) => [name, value] as const)
  const press = () => hr.post(form?.action ?? check.url, fields)

  const opened = await Promise.all([press(), press(), press()])
  await machine().advance({ minutes: 10 })

  expect(opened.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await machine().executions('appraisal-cycle')).toMatchObject([
    { name: machine().periodId, status: 'RUNNING' },
  ])
  expect(await machine().executions('appraisal')).toHaveLength(11)
})

it('lets a withdrawn self-assessment go', { timeout: LONG }, async () => {
  expect(await withdrawn('siti')).toBe('selfAssessment')
})

it('moves the ladders of open tasks when HR extends it', { timeout: LONG }, async () => {
  await machine().atHrDesk('periods/2026-q4/extend', { selfAssessmentDue: '2026-12-21' })

  await machine().advanceTo('2026-12-14T00:59:00.000Z')
  const before = writtenTo('rudi', '2026-11-23T02')
  await machine().advance({ minutes: 5 })

  // Due on the 14th as opened, it would have reminded on the 7th; instead it tells the new date.
  expect(before).toEqual(['2026-12-07T01:0'])
  expect(writtenTo('rudi', '2026-11-23T02').toSorted()).toEqual(['2026-12-07T01:0', '2026-12-14T01:0'])
})

it('ends self-assessments and shortens reviews when HR closes early', { timeout: LONG }, async () => {
  await machine().answer('selfAssessment', 'dewi')
  await machine().atHrDesk('periods/2026-q4/close-early', { confirmed: 'yes' })
  await machine().advance({ minutes: 10 })

  expect(await machine().openTasks('selfAssessment')).toEqual([])
  expect(await machine().openTasks('review')).toHaveLength(10)
  expect(await periodOf()).toMatchObject({ reviewDue: '2026-12-21' })
  // Whoever was cut off hears of it, and their reviewer reads that it was not their doing.
  const toldEarly = (name: Name) =>
    machine()
      .mailsTo(name)
      .some((mail) => JSON.stringify(mail).includes('ditutup lebih awal'))
  expect([toldEarly('rudi'), toldEarly('dewi')]).toEqual([true, false])
})

it('lets a withdrawn review go', { timeout: LONG }, async () => {
  expect(await withdrawn('yohanes')).toBe('review')
})

it('lets a withdrawn calibration go', { timeout: LONG }, async () => {
  await machine().advance({ days: 1 })
  for (const { taskId, assigneeId, subjectId } of await machine().openTasks('review')) {
    const rating = subjectId === machine().appraisalId('dewi') ? 'below' : 'meets'
    await machine().answerTask(machine().nameOf(assigneeId), taskId, [rating])
  }
  await machine().advance({ minutes: 10 })

  expect(await withdrawn('maria')).toBe('calibration')
})

it('lets withdrawn results go: published, objected to and followed up', { timeout: LONG }, async () => {
  await machine().answerAll('calibration')
  await machine().advance({ minutes: 10 })
  await machine().answer('acknowledgement', 'rudi', { choose: ['object', 'work'] })
  await machine().answer('acknowledgement', 'dewi', { choose: ['accept'] })

  expect(await withdrawn('lina')).toBe('published')
  expect(await withdrawn('rudi')).toBe('objection')
  expect(await withdrawn('dewi')).toBe('followUp')
})

it('closes and is sealed when everybody has come to an end', { timeout: LONG }, async () => {
  await machine().answerAll('acknowledgement')
  await machine().advance({ minutes: 30 })

  expect(await machine().execution('appraisal-cycle', machine().periodId)).toEqual({
    status: 'SUCCEEDED',
    output: { outcome: 'sealed' },
  })
  expect(await periodOf()).toMatchObject({ state: 'sealed' })
})

it('leaves nothing hanging, and every chain of its history whole', { timeout: LONG }, async () => {
  await machine().advance({ days: 240 })

  const tally = await takeTally(machine().cloud)

  expect(Object.keys(tally.executions)).toEqual([...MACHINES])
  expect(tally).toMatchObject({ appraisals: 11, ended: 11, history: { verified: true } })
  expect(isSound(tally)).toBe(true)
})
