import { expect, it } from 'vitest'
import { importsIn } from '../../functions/people/imports.ts'
import { Browser } from '../../rehearsal/people/browser.ts'
import { openPeriod, pressMain } from '../../rehearsal/people/hr-desk.ts'
import { withMachine } from '../ground/machine.ts'
import { type Name, organisationFiles } from '../ground/organisation.ts'
import { uploadFiles } from '../ground/upload-files.ts'

// What follows an answer or a press is there before any schedule has its turn. The tests build on each other.
const machine = withMachine({ opened: false, people: ['siti'] })

const LONG = 120_000
const MINUTE = 60_000
const minuteOf = (time: number) => Math.floor(time / MINUTE)

/** Acts while a minute is young, and lets all that follows happen, but for what would wait for the turn of a minute. */
const withinTheMinute = async <T>(act: () => Promise<T>): Promise<T> => {
  const { clock, activity } = machine().cloud
  await machine().advanceTo((minuteOf(clock.now()) + 1) * MINUTE)
  const begun = clock.now()
  const acted = await act()
  await activity.idle()
  expect(minuteOf(clock.now())).toBe(minuteOf(begun))
  return acted
}

const subjectsTo = (name: Name) =>
  machine()
    .mailsTo(name)
    .map(({ subject }) => subject)

const upload = async (who: Name) => {
  const { url } = await uploadFiles(machine().cloud.url, machine().browser(who), organisationFiles(['siti']))
  return url.pathname.split('/').at(-1) ?? ''
}

it('checks an uploaded import and carries it out', { timeout: LONG }, async () => {
  await machine().signIn('sri')

  const importId = await withinTheMinute(() => upload('sri'))

  expect(await importsIn(machine().tables).get(importId)).toMatchObject({ state: 'imported', peopleTotal: 6 })
})

it('carries out two imports that HR uploads at once', { timeout: LONG }, async () => {
  const both = ['budi', 'sri'] as const
  for (const name of both) await machine().signIn(name)

  const ids = await withinTheMinute(() => Promise.all([upload('sri'), upload('budi')]))

  const states = await Promise.all(ids.map((id) => importsIn(machine().tables).get(id)))
  expect(new Set(states.map((found) => found?.state))).toEqual(new Set(['imported']))
})

it('mails the first tasks of a period that HR opens', { timeout: LONG }, async () => {
  const hr = machine().browser('sri')

  await withinTheMinute(() => openPeriod(machine().cloud, hr))

  expect(subjectsTo('siti')).toEqual(['Isi penilaian mandiri Anda'])
  expect(subjectsTo('ratna')).toEqual(['Isi penilaian mandiri Anda'])
})

it('mails a fresh link to whoever asks for it', { timeout: LONG }, async () => {
  const link = machine().linkTo('siti')
  await machine().visit('siti', link)
  const another = new Browser()
  const closed = await another.open(link)

  await withinTheMinute(() => pressMain(another, closed, 'A fresh link'))

  expect(machine().mailsTo('siti')).toHaveLength(2)
  expect(machine().linkTo('siti')).not.toBe(link)
})

it("mails the next task after a supervisor's answer", { timeout: LONG }, async () => {
  await machine().answer('selfAssessment', 'siti')
  await machine().advance({ days: 1 })
  const before = machine().mailsTo('siti').length

  await withinTheMinute(() => machine().answer('review', 'agus', { about: 'siti', choose: ['return'] }))

  expect(machine().mailsTo('siti')).toHaveLength(before + 1)
  expect(await machine().find('selfAssessment', 'siti')).toBeDefined()
})

it('ends the stage that HR closes early, and tells those who are cut off', { timeout: LONG }, async () => {
  await withinTheMinute(() => machine().atHrDesk('periods/2026-q4/close-early', { confirmed: 'yes' }))

  expect(await machine().openTasks('selfAssessment')).toEqual([])
  expect(subjectsTo('siti')[0]).toBe('Penilaian mandiri ditutup lebih awal')
})

it('begins calibration with the last review', {
  timeout: LONG,
}, async () => {
  await machine().advance({ days: 1 })
  const reviews = await machine().openTasks('review')
  for (const { taskId, assigneeId } of reviews.slice(1))
    await machine().answerTask(machine().nameOf(assigneeId), taskId)
  const [last] = reviews
  if (!last) throw new Error('Nobody is asked for a review.')

  await withinTheMinute(() => machine().answerTask(machine().nameOf(last.assigneeId), last.taskId))

  const calibrations = await machine().openTasks('calibration')
  expect(calibrations.length).toBeGreaterThan(0)
  for (const { assigneeId } of calibrations)
    expect(await machine().find('calibration', machine().nameOf(assigneeId))).toBeDefined()
})
