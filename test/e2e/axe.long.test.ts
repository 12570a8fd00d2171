import type { Browser as RealBrowser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TaskKind } from '../../functions/roots/tasks.ts'
import { withMachine } from '../ground/machine.ts'
import { NAMES, type Name } from '../ground/organisation.ts'
import { launchBrowser, phone } from '../platform/html/browser.ts'
import { Judge } from './judge-running-page.ts'
import { Visitor } from './visitor.ts'

const machine = withMachine()

let browser: RealBrowser
let judge: Judge
beforeAll(async () => {
  browser = await launchBrowser()
  judge = await Judge.on(browser)
}, 60_000)
afterAll(() => browser?.close())

const LONG = { timeout: 120_000 }
const ASSESSED: readonly Name[] = ['siti', 'maria', 'yohanes']

const judgeAll = async (paths: readonly string[], reader?: Name, status?: number): Promise<string[]> => {
  const cookies = reader ? machine().browser(reader).cookies : ''
  const faults: string[] = []
  for (const path of paths)
    faults.push(...(await judge.faults(new URL(path, machine().cloud.url).href, cookies, status)))
  return faults
}

const judgeTask = async (kind: TaskKind, name: Name, about?: Name): Promise<string[]> => {
  const { url } = await machine().find(kind, name, about)
  return judge.faults(url.href, machine().browser(name).cookies)
}

/** Everybody but the three leaves the period, so that it can be lived through by few; Yusuf, above all, is not in it. */
const leaveThree = async () => {
  const leaving = NAMES.filter((name) => name !== 'yusuf' && !ASSESSED.includes(name))
  for (const name of leaving) await machine().withdraw(name)
}

/** The lot falls on one of the two heads outside her line. */
const mentorOfMaria = (): Name => {
  const isAsked = (name: Name) =>
    machine()
      .mailsTo(name)
      .some(({ text }) => text.includes('Susun rencana bimbingan'))
  return isAsked('yusuf') ? 'yusuf' : 'bambang'
}

describe('axe and a phone of 360 px find nothing wrong', LONG, () => {
  it('with the public pages and those of the machine itself', async () => {
    expect(await judgeAll(['/', '/sign-in', '/sign-in/sent', '/_local/inbox', '/_local/clock'])).toEqual([])
    expect(await judgeAll(['/_local/inbox?to=siti@kota.example'])).toEqual([])
    expect(await judgeAll(['/nowhere', '/t/nothing', '/s/nothing'], undefined, 404)).toEqual([])
  })

  it('with the pages of HR', async () => {
    const period = `/hr/periods/${machine().periodId}`
    const appraisal = `/hr/appraisals/${machine().appraisalId('siti')}`
    const dates = 'period=2027-q1&selfAssessmentDue=2027-03-01&reviewDue=2027-03-15&calibrationDue=2027-03-22'

    expect(
      await judgeAll(['/hr', '/hr/periods', '/hr/periods/new', `/hr/periods/check?${dates}`], 'sri'),
    ).toEqual([])
    expect(
      await judgeAll([period, `${period}/opened`, `${period}/extend`, `${period}/close-early`], 'sri'),
    ).toEqual([])
    expect(
      await judgeAll([`${period}/late`, `${period}/units/dinkes`, `${appraisal}/withdraw`], 'sri'),
    ).toEqual([])
    expect(
      await judgeAll(['/hr/people', `/hr/people/${machine().personId('siti')}`, '/hr/import'], 'sri'),
    ).toEqual([])
    expect(
      await judgeAll(['/hr/imports/test', '/hr/calibrations', '/hr/overview', '/hr/unreached'], 'sri'),
    ).toEqual([])
    expect(await judgeAll(['/audit'], 'sri', 403)).toEqual([])
  })

  it('with a link before it is opened, and a self-assessment', async () => {
    const door = await judge.faults(machine().linkTo('siti'))

    expect(door).toEqual([])
    expect(await judgeTask('selfAssessment', 'siti')).toEqual([])
  })

  it('without scripts either, in which a whole self-assessment can be sent', async () => {
    const screen = { ...phone, javaScriptEnabled: false }
    const maria = await Visitor.arrive({ browser, cloud: machine().cloud, name: 'maria', screen })
    await maria.openMail('Isi penilaian mandiri Anda')
    await maria.press('Mulai mengisi')

    for (let pages = 0; pages < 4; pages += 1) {
      await maria.fillRest()
      await maria.press('Simpan dan lanjutkan')
    }
    await maria.press('Kirim penilaian mandiri')

    expect(await maria.heading()).toBe('Penilaian mandiri terkirim')
  })

  it('with a review', async () => {
    await leaveThree()
    await machine().answer('selfAssessment', 'siti')
    await machine().answer('selfAssessment', 'yohanes')
    await machine().advance({ days: 1 })

    const faults = await judgeTask('review', 'agus', 'siti')
    await machine().answer('review', 'agus', { about: 'siti', choose: ['above'] })
    await machine().answer('review', 'agus', { about: 'maria', choose: ['below'] })
    await machine().answer('review', 'agus', { about: 'yohanes' })

    expect(faults).toEqual([])
  })

  it('with a calibration', async () => {
    await machine().advance({ days: 1 })

    const faults = await judgeTask('calibration', 'ratna')
    await machine().answer('calibration', 'ratna')

    expect(faults).toEqual([])
  })

  it('with a result and the decision of an objection', async () => {
    await machine().advance({ days: 1 })
    const result = await judgeTask('acknowledgement', 'yohanes')
    await machine().answer('acknowledgement', 'siti')
    await machine().answer('acknowledgement', 'maria')
    await machine().answer('acknowledgement', 'yohanes', { choose: ['object', 'work'] })
    await machine().advance({ days: 1 })

    const decision = await judgeTask('objectionDecision', 'ratna')
    await machine().answer('objectionDecision', 'ratna')

    expect([...result, ...decision]).toEqual([])
  })

  it('with a reward and a coaching', async () => {
    const reward = await judgeTask('rewardApproval', 'sri')
    await machine().answer('rewardApproval', 'sri')
    const mentor = mentorOfMaria()
    const plan = await judgeTask('coachingPlan', mentor)
    await machine().answer('coachingPlan', mentor)
    await machine().advance({ days: 60 })
    const checkIn = await judgeTask('coachingCheckIn', mentor)
    await machine().answer('coachingCheckIn', mentor)
    await machine().advance({ days: 135 })
    const evaluation = await judgeTask('coachingEvaluation', mentor)
    await machine().answer('coachingEvaluation', mentor)
    await machine().advance({ days: 1 })
    const feedback = await judgeTask('coachingFeedback', 'maria')
    await machine().answer('coachingFeedback', 'maria')

    expect([...reward, ...plan, ...checkIn, ...evaluation, ...feedback]).toEqual([])
  })

  it('with the pages of an auditor, when the period is sealed', async () => {
    await machine().advance({ days: 1 })
    const audit = await machine().signIn('tuti')
    const period = `/audit/periods/${machine().periodId}`
    const execution = `/audit/executions/result/${machine().appraisalId('yohanes')}`
    const sealed = await audit.open(`${machine().cloud.url}${period}`)

    expect(sealed.html.text).toContain('Segel periode ini terbukti')
    expect(sealed.html.text).toMatch(/catatan [1-9][\d.]* alur kerja yang diarsipkan ikut tercakup/)
    expect(await judgeAll(['/audit', '/audit/readings', period, `${period}/units/dinkes`], 'tuti')).toEqual(
      [],
    )
    expect(await judgeAll([`/audit/people/${machine().personId('maria')}`, execution], 'tuti')).toEqual([])
    expect(await judgeAll([`/audit/appraisals/${machine().appraisalId('maria')}`], 'tuti')).toEqual([])
    expect(await judgeAll(['/audit/people/nobody'], 'tuti', 404)).toEqual([])
  })
})
