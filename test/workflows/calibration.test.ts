import { expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { Browser } from '../../rehearsal/people/browser.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { withMachine } from '../ground/machine.ts'
import { review } from './publish.ts'

const machine = withMachine({ people: ['dewi', 'siti'] })

const LONG = 180_000

const setda = () => `${machine().periodId}.setda`
const dinkes = () => `${machine().periodId}.dinkes`
const disdukcapil = () => `${machine().periodId}.disdukcapil`

it('starts for each unit as soon as all reviews are in', { timeout: LONG }, async () => {
  await review(machine())

  const running = await machine().executions('calibration')

  expect(running.map(({ name }) => name).toSorted()).toEqual([dinkes(), disdukcapil(), setda()])
})

it('sends its calibrator a fresh link at another device', { timeout: LONG }, async () => {
  const [newest] = machine().mailsTo('yusuf')
  const before = machine().mailsTo('yusuf').length

  const { status } = await new Browser().post(new URL(`${linkIn(newest?.text ?? '')}/fresh`), [])
  await machine().cloud.activity.idle()

  expect(status).toBe(200)
  expect(machine().mailsTo('yusuf')).toHaveLength(before + 1)
})

it('ends with the signature of its calibrator, and the period waits for the others', {
  timeout: LONG,
}, async () => {
  await machine().answer('calibration', 'yusuf')
  await machine().advance({ minutes: 10 })

  expect(await machine().execution('calibration', setda())).toEqual({
    status: 'SUCCEEDED',
    output: { outcome: 'answered' },
  })
  expect(await machine().record(keys.calibration(setda()))).toMatchObject({
    signedOffBy: machine().personId('yusuf'),
  })
  expect(await machine().executions('result')).toEqual([])
})

it('ends with nobody to sign for when the whole unit is withdrawn', { timeout: LONG }, async () => {
  await machine().withdraw('siti')
  await machine().withdraw('agus')
  const before = await machine().execution('calibration', dinkes())

  await machine().withdraw('ratna')

  expect(before.status).toBe('RUNNING')
  expect(await machine().execution('calibration', dinkes())).toMatchObject({ status: 'SUCCEEDED' })
  expect((await machine().openTasks('calibration')).map(({ unitId }) => unitId)).toEqual(['disdukcapil'])
})

it('asks HR when the calibrator lets it lapse', { timeout: LONG }, async () => {
  await machine().advanceTo('2027-01-14T01:05:00.000Z')

  const [task] = await machine().openTasks('calibration')

  expect(task).toMatchObject({
    taskId: `calibration.${disdukcapil()}.1.hr`,
    assigneeId: machine().personId('sri'),
  })
})

it('asks another of HR each time, as often as it takes: no unit is published unsigned', {
  timeout: LONG,
}, async () => {
  await machine().advanceTo('2027-02-01T01:05:00.000Z')
  const [second] = await machine().openTasks('calibration')
  await machine().advanceTo('2027-03-10T01:05:00.000Z')
  const [late] = await machine().openTasks('calibration')

  await machine().answer('calibration', machine().nameOf(late?.assigneeId ?? ''))
  await machine().advance({ minutes: 10 })

  expect(second).toMatchObject({
    taskId: `calibration.${disdukcapil()}.2.hr`,
    assigneeId: machine().personId('budi'),
  })
  expect(late?.round).toBeGreaterThan(4)
  expect(await machine().execution('calibration', disdukcapil())).toMatchObject({ status: 'SUCCEEDED' })
  expect(await machine().executions('result')).toHaveLength(4)
})
