import {
  addWorkingDays,
  localDate,
  type WorkingCalendar,
} from '../../../functions/domain/working-calendar.ts'
import { deliveredHolidays } from '../../../functions/periods/delivered-holidays.ts'
import { importOrganisation } from '../../../rehearsal/organisation/import-organisation.ts'
import { openPeriod } from '../../../rehearsal/people/hr-desk.ts'
import { goOn, walkTo } from '../../ground/answer-by-mail.ts'
import { askForFile } from '../../ground/ask-for-file.ts'
import { type Name, organisationFiles } from '../../ground/organisation.ts'
import type { Machine } from '../../ground/running-machine.ts'
import { requireOk, uploadAgain } from './desk-work.ts'

/** A plan of one's own, which is kept beside the templates that the others work by. */
const PLANS = [
  'nip,work_result,kind,aspect,indicator,target,unit_of_measure',
  '198504172010011009,Pasien terlayani dengan baik,main,quantity,Pasien yang dilayani,120,orang',
  '',
].join('\n')

const JAKARTA: WorkingCalendar = {
  timeZone: 'Asia/Jakarta',
  holidays: [2026, 2027].flatMap((year) => deliveredHolidays(year).holidays.map(({ date }) => date)),
}

/** Until mail has gone out on the next day that people work. */
const passDay = (machine: Machine): Promise<void> =>
  machine.advanceTo(`${addWorkingDays(localDate(machine.now(), 'Asia/Jakarta'), 1, JAKARTA)}T01:05:00.000Z`)

/** HR opens the period that the page proposes, which is the machine's from then on. */
const open = async (machine: Machine): Promise<void> => {
  const { url } = await openPeriod(machine.cloud, await machine.signIn('sri'))
  machine.periodId = url.pathname.split('/')[3] ?? ''
  await machine.cloud.activity.idle()
  await machine.cloud.runSchedule('send-mail')
}

const begin = async (machine: Machine): Promise<void> => {
  const report = await importOrganisation(machine.cloud, 'first', { ...organisationFiles(), plans: PLANS })
  if (report.state !== 'imported') throw new Error('The organisation was not imported.')
  await machine.learnIds()
  await open(machine)
}

/** Everybody assesses themselves and is reviewed, Yohanes after a return; Maria poorly, Siti very well. */
const reviewAll = async (machine: Machine): Promise<void> => {
  await machine.answerAll('selfAssessment')
  await passDay(machine)
  await machine.answer('review', 'agus', { about: 'yohanes', choose: ['return'] })
  await passDay(machine)
  await machine.answer('selfAssessment', 'yohanes')
  await passDay(machine)
  await machine.answer('review', 'agus', { about: 'maria', choose: ['below'] })
  await machine.answer('review', 'agus', { about: 'siti', choose: ['above'] })
  await machine.answerAll('review')
  await passDay(machine)
}

/** Ratna rates Agus anew before she signs; the others sign what they find. */
const calibrateAll = async (machine: Machine): Promise<void> => {
  const browser = machine.browser('ratna')
  const task = await machine.find('calibration', 'ratna')
  const board = await walkTo('board', browser, task)
  const rate = new URL(`?step=rate.${machine.appraisalId('agus')}`, board.url)
  requireOk(await goOn(browser, await browser.open(rate), ['above', 'meets']))
  await machine.answerAll('calibration')
  await passDay(machine)
}

/** Yohanes objects, and those whom `silent` does not name accept. */
const hearAll = async (machine: Machine, silent: readonly Name[] = []): Promise<void> => {
  await machine.answer('acknowledgement', 'yohanes', { choose: ['object', 'work'] })
  for (const { taskId, assigneeId } of await machine.openTasks('acknowledgement')) {
    const name = machine.nameOf(assigneeId)
    if (!silent.includes(name)) await machine.answerTask(name, taskId)
  }
  await passDay(machine)
}

const COACHING = ['coachingPlan', 'coachingCheckIn', 'coachingEvaluation', 'coachingFeedback'] as const

/** Lets days pass until somebody is asked for something. */
const untilAsked = async (machine: Machine, kind: (typeof COACHING)[number]): Promise<void> => {
  for (let days = 0; (await machine.openTasks(kind)).length === 0; days += 5) {
    if (days > 200) throw new Error(`Nobody is ever asked for a ${kind}.`)
    await machine.advance({ days: 5 })
  }
}

/** The first period, from its opening to its seal. */
const playToSeal = async (machine: Machine): Promise<void> => {
  await reviewAll(machine)
  await calibrateAll(machine)
  await hearAll(machine)
  await machine.answerAll('objectionDecision')
  await machine.answerAll('rewardApproval')
  for (const kind of COACHING) {
    await untilAsked(machine, kind)
    await passDay(machine)
    await machine.answerAll(kind)
  }
  await passDay(machine)
}

/** The second period, up to its results: an objection, a coaching and a reward under way, answers still owed. */
const playToResults = async (machine: Machine): Promise<void> => {
  await open(machine)
  await reviewAll(machine)
  await calibrateAll(machine)
  await hearAll(machine, ['dewi', 'rudi'])
  await machine.answerAll('coachingPlan')
  await machine.withdraw('rudi')
}

/** The third period, just opened: sent, returned, begun, untouched and withdrawn self-assessments, and a review. */
const playToReviews = async (machine: Machine): Promise<void> => {
  await open(machine)
  for (const name of ['siti', 'maria', 'yohanes', 'agus'] as const)
    await machine.answer('selfAssessment', name)
  await machine.withdraw('lina')
  await passDay(machine)
  await machine.answer('review', 'agus', { about: 'siti', choose: ['above'] })
  await machine.answer('review', 'agus', { about: 'yohanes', choose: ['return'] })
  await passDay(machine)
  await walkTo('check', machine.browser('dewi'), await machine.find('selfAssessment', 'dewi'))
}

/** HR at its desk: a holiday, an upload that waits for a second person's word, a file; an auditor reads, and chooses English. */
const workAtDesks = async (machine: Machine): Promise<void> => {
  await machine.signIn('budi')
  const holiday = { date: '2028-06-01', name: 'Libur daerah', kind: 'national', source: 'Perwali 1/2027' }
  await machine.atHrDesk('holidays', holiday)
  await uploadAgain(machine, 'tuti', 'tuti.s@kota.example')
  await askForFile(machine.cloud.url, machine.browser('sri'), 'hr', { period: machine.periodId })
  const auditor = await machine.signIn('tuti')
  await askForFile(machine.cloud.url, auditor, 'audit', { period: machine.periodId, unit: 'dinkes' })
  requireOk(await auditor.open(`${machine.cloud.url}/audit/appraisals/${machine.appraisalId('siti')}`))
  requireOk(
    await auditor.post(`${machine.cloud.url}/language`, [
      ['language', 'en'],
      ['back', '/audit'],
    ]),
  )
  await machine.cloud.invoke('compare-records', {})
}

/** Lives through two periods and the beginning of a third, so that nearly every state there is exists at the end. */
export const liveToMidCycle = async (machine: Machine): Promise<void> => {
  for (const chapter of [begin, playToSeal, playToResults, playToReviews, workAtDesks]) await chapter(machine)
  await machine.cloud.activity.idle()
}
