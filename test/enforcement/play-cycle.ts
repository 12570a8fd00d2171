import type { TaskKind } from '../../functions/roots/tasks.ts'
import type { Cloud } from '../../local/cloud.ts'
import { importOrganisation } from '../../rehearsal/organisation/import-organisation.ts'
import { answerTask } from '../../rehearsal/people/answer-task.ts'
import { openPeriod } from '../../rehearsal/people/hr-desk.ts'
import { linksOf } from '../../rehearsal/people/screen-form.ts'
import { temperOf } from '../../rehearsal/people/temper.ts'
import { findTask } from '../ground/answer-by-mail.ts'
import { askForFile } from '../ground/ask-for-file.ts'
import { emailOf, type Name, organisationFiles } from '../ground/organisation.ts'
import { Machine } from '../ground/running-machine.ts'
import { uploadFiles } from '../ground/upload-files.ts'

const RATINGS: Partial<Record<Name, string>> = { siti: 'below', agus: 'above' }

/** Who there is: one office with a supervisor in between, HR, an auditor. */
const files = () => organisationFiles(['siti', 'maria', 'yohanes', 'tuti'])

/** HR uploads the files again: one of them has another address now. */
const uploadAgain = async (machine: Machine, whose: Name, address: string): Promise<void> => {
  const { people, units } = files()
  const changed = { people: people.replace(emailOf(whose), address), units }
  const { status } = await uploadFiles(machine.cloud.url, machine.browser('sri'), changed)
  if (status !== 200) throw new Error(`The upload was answered with ${status}.`)
  await machine.cloud.activity.idle()
}

const start = async (machine: Machine): Promise<void> => {
  const report = await importOrganisation(machine.cloud, 'test', files())
  if (report.state !== 'imported') throw new Error('The organisation was not imported.')
  await machine.learnIds()
  await openPeriod(machine.cloud, await machine.signIn('sri'))
  await machine.cloud.activity.idle()
  await machine.cloud.runSchedule('send-mail')
}

const assess = async (machine: Machine): Promise<void> => {
  // It leads nowhere.
  await uploadAgain(machine, 'yohanes', 'bounce@kota.example')
  for (const { taskId, assigneeId } of await machine.openTasks('selfAssessment')) {
    const name = machine.nameOf(assigneeId)
    if (name !== 'maria' && name !== 'yohanes') await machine.answerTask(name, taskId)
  }
  await machine.atHrDesk('periods/2026-q4/extend', { calibrationDue: '2027-01-15' })
  await machine.atHrDesk('periods/2026-q4/close-early', { confirmed: 'yes' })
  await machine.advance({ days: 1 })
}

const review = async (machine: Machine): Promise<void> => {
  for (const { taskId, assigneeId, subjectId } of await machine.openTasks('review')) {
    const about = machine.nameOf(subjectId.split('.').at(-1) ?? '')
    if (about === 'yohanes') await machine.withdraw('yohanes')
    else if (about !== 'budi')
      await machine.answerTask(machine.nameOf(assigneeId), taskId, [RATINGS[about] ?? 'meets'])
  }
}

const CALM = temperOf(1, 'calibration')

/** Lets days pass until people are asked for something. */
const untilAsked = async (machine: Machine, kind: TaskKind, tasks = 1): Promise<void> => {
  for (let days = 0; (await machine.openTasks(kind)).length < tasks; days += 5) {
    if (days > 200) throw new Error(`Nobody is ever asked for a ${kind}.`)
    await machine.advance({ days: 5 })
  }
}

/** Signs every board, whoever on it is unrated being rated first. */
const calibrate = async (machine: Machine): Promise<void> => {
  await untilAsked(machine, 'calibration', 2)
  for (const { taskId, assigneeId } of await machine.openTasks('calibration')) {
    const name = machine.nameOf(assigneeId)
    const browser = machine.browser(name)
    const screen = await findTask(browser, machine.mailsTo(name), (id) => id === taskId)
    if (!screen) throw new Error(`No mail leads ${name} to ${taskId}.`)
    await answerTask(browser, screen, CALM)
  }
  await machine.advance({ minutes: 10 })
}

const publish = async (machine: Machine): Promise<void> => {
  await machine.answer('acknowledgement', 'siti', { choose: ['object', 'behaviour'] })
  for (const name of ['agus', 'ratna'] as const)
    await machine.answer('acknowledgement', name, { choose: ['accept'] })
  await machine.advance({ days: 1 })
  await machine.answer('objectionDecision', 'ratna', { about: 'siti', choose: ['uphold'] })
  await machine.answer('rewardApproval', 'sri', { about: 'agus', choose: ['approved'] })
}

const coach = async (machine: Machine): Promise<void> => {
  for (const kind of ['coachingPlan', 'coachingCheckIn', 'coachingEvaluation', 'coachingFeedback'] as const) {
    await untilAsked(machine, kind)
    await machine.advance({ days: 3 })
    await machine.answerAll(kind)
  }
  await machine.advance({ days: 15 })
}

/** What an auditor reads of one appraisal and its period, down to an archived execution. */
const audit = async (machine: Machine): Promise<void> => {
  const browser = await machine.signIn('tuti')
  const read = async (path: string) => {
    const screen = await browser.open(`${machine.cloud.url}/audit${path}`)
    if (screen.status !== 200) throw new Error(`/audit${path} was answered with ${screen.status}.`)
    return screen
  }
  const appraisal = await read(`/appraisals/${machine.appraisalId('siti')}`)
  const executions = linksOf(appraisal).filter(({ pathname }) => pathname.startsWith('/audit/executions/'))
  for (const { pathname } of executions.slice(0, 1)) await read(pathname.slice('/audit'.length))
  await read(`/appraisals/${machine.appraisalId('siti')}/export.json`)
  await read(`/periods/${machine.periodId}`)
  await read('/readings')
  await read('/exports')
  await askForFile(machine.cloud.url, browser, 'audit', { period: machine.periodId })
  // There is no such execution: to tell 'not found' from 'forbidden' needs a right of its own.
  await browser.open(`${machine.cloud.url}/audit/executions/appraisal/none`)
}

/** Records are held against History, as they are each night at which the clock is not moved. */
const compare = async (machine: Machine): Promise<void> => {
  await machine.cloud.invoke('compare-records', {})
}

/** The auditor has another address, and a second person confirms it. */
const confirm = async (machine: Machine): Promise<void> => {
  await machine.signIn('sri')
  await uploadAgain(machine, 'tuti', 'tuti.s@kota.example')
  await machine.signIn('budi')
  await machine.atHrDesk(`access-changes/${machine.personId('tuti')}/2`, { certain: 'yes' }, 'budi')
}

/** HR looks at how the period stands. */
const watch = async (machine: Machine): Promise<void> => {
  const browser = await machine.signIn('sri')
  for (const path of [
    '',
    '/overview',
    '/people',
    '/periods',
    `/periods/${machine.periodId}`,
    '/calibrations',
  ])
    await browser.open(`${machine.cloud.url}/hr${path}`)
  await browser.open(`${machine.cloud.url}/hr/exports`)
  await askForFile(machine.cloud.url, browser, 'hr', { period: machine.periodId })
}

/**
 * Plays one small period from import to seal, and what is read of it after: an answer for every task but some, whose
 * ladder runs out; an objection, a coaching and a reward; a withdrawal; a mail that comes back; a change of access.
 */
export const playCycle = async (cloud: Cloud): Promise<Machine> => {
  const machine = new Machine(cloud)
  for (const stage of [start, assess, review, calibrate, watch, publish, coach, compare, audit, confirm])
    await stage(machine)
  return machine
}
