import { expect, it } from 'vitest'
import { goOn, walkTo } from '../ground/answer-by-mail.ts'
import { withMachine } from '../ground/machine.ts'
import { repeatSteps } from './repeat-steps.ts'

// One period on its whole way; wherever it has come to, every step is taken once more, as after a crash.
const machine = withMachine({ people: ['dewi', 'rudi', 'lina'] })

const LONG = 180_000
const NOTHING = { failed: [], changed: [] }
const seen = new Set<string>()

const repeat = async () => {
  await machine().advance({ minutes: 10 })
  const { repeated, failed, changed } = await repeatSteps(machine())
  for (const name of repeated) seen.add(name)
  return { failed, changed }
}

/** The calibrator rates who was handed over unrated, then signs. */
const calibrateRating = async (unrated: 'lina') => {
  const browser = machine().browser('bambang')
  const board = await goOn(browser, await machine().find('calibration', 'bambang'))
  const rating = new URL(board.url)
  rating.searchParams.set('step', `rate.${machine().appraisalId(unrated)}`)
  await walkTo('done', browser, await goOn(browser, await browser.open(rating), ['meets']))
}

it('changes nothing while people assess themselves', { timeout: LONG }, async () => {
  await machine().atHrDesk('periods/2026-q4/close-early', { confirmed: 'yes' })

  expect(await repeat()).toEqual(NOTHING)
})

it('changes nothing after reviews, nor after one that never came', { timeout: LONG }, async () => {
  await machine().advance({ days: 1 })
  for (const { taskId, assigneeId } of await machine().openTasks('review')) {
    const rating = taskId.includes(machine().personId('rudi')) ? 'below' : 'above'
    if (!taskId.includes(machine().personId('lina')))
      await machine().answerTask(machine().nameOf(assigneeId), taskId, [rating])
  }
  await machine().advance({ days: 35 })

  expect(await repeat()).toEqual(NOTHING)
})

it('changes nothing after calibration, acceptance and objection', { timeout: LONG }, async () => {
  await calibrateRating('lina')
  await machine().answer('calibration', 'yusuf')
  await machine().advance({ minutes: 10 })
  await machine().answer('acknowledgement', 'dewi', { choose: ['accept'] })
  await machine().answer('acknowledgement', 'rudi', { choose: ['accept'] })
  await machine().answer('acknowledgement', 'lina', { choose: ['object', 'work'] })

  expect(await repeat()).toEqual(NOTHING)
})

it('changes nothing after the period was sealed', { timeout: LONG }, async () => {
  await machine().advance({ days: 1 })
  await machine().answer('objectionDecision', 'yusuf')
  await machine().advance({ days: 300 })

  expect(await machine().record({ pk: 'PERIOD#2026-q4', sk: 'PERIOD' })).toMatchObject({ state: 'sealed' })
  expect(await repeat()).toEqual(NOTHING)
})

it('was seen of every step of every workflow', () => {
  expect([...seen].toSorted()).toEqual([
    'accept-by-silence',
    'await-stage',
    'climb-ladder',
    'close-appraisal',
    'close-period',
    'conclude-coaching',
    'enrol-employees',
    'expire-open-tasks',
    'finalise-result',
    'hand-over-unrated',
    'nominate-reward',
    'open-task',
    'proceed-without-self-assessment',
    'publish-result',
    'publish-results',
    'record-reward',
    'seal-period',
    'start-calibrations',
    'start-coaching',
  ])
})
