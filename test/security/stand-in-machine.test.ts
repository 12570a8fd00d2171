import { expect, it } from 'vitest'
import { importTrace } from '../../functions/people/by-import.ts'
import { traceOf } from '../../functions/people/person-facts.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { patch } from '../../functions/platform/table/write.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { unitsIn } from '../../functions/records/units.ts'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'
import { review } from '../workflows/publish.ts'

const machine = withMachine({ people: ['dewi', 'siti', 'tuti'] })

const LONG = 180_000
const UNIT = 'dinkes'
const calibrationId = () => `${machine().periodId}.${UNIT}`

/** An officer's import changes somebody's grade and back, as imports tell it. */
const changes = async (officer: Name, name: Name): Promise<void> => {
  const person = await peopleIn(machine().tables).get(machine().personId(name))
  if (!person) throw new Error(`${name} is not there.`)
  const requestedBy = machine().personId(officer)
  await commit(machine().tables, {
    chain: chains.person(person.personId),
    actor: { kind: 'system', name: 'import-people' },
    officer: requestedBy,
    at: machine().now(),
    action: 'personChanged',
    before: traceOf(person),
    after: { ...traceOf(person), changed: ['grade'], ...importTrace({ importId: 'test', requestedBy }) },
    writes: [],
  })
}

/** The units file names this calibrator, or none. */
const nameCalibrator = async (calibratorId?: string): Promise<void> => {
  const unit = await unitsIn(machine().tables).get(UNIT)
  const { calibratorId: before, headId, parentId } = unit ?? {}
  const rest = { ...(headId ? { headId } : {}), ...(parentId ? { parentId } : {}) }
  await commit(machine().tables, {
    chain: chains.unit(UNIT),
    actor: { kind: 'system', name: 'import-people' },
    at: machine().now(),
    action: 'unitChanged',
    before: { ...rest, ...(before ? { calibratorId: before } : {}) },
    after: { ...rest, ...(calibratorId ? { calibratorId } : {}), isRenamed: false, importId: 'test' },
    writes: [
      patch(
        keys.unit(UNIT),
        calibratorId ? { set: { calibratorId } } : { remove: ['calibratorId'] },
        'never',
      ),
    ],
  })
}

const asked = async () => (await machine().openTasks('calibration')).find(({ unitId }) => unitId === UNIT)

const periodPage = async () =>
  (
    await machine()
      .browser('sri')
      .open(new URL(`/hr/periods/${machine().periodId}`, machine().cloud.url))
  ).html.text

it('waits, rather than to ask an officer who changed the unit’s people, and says so on the period’s page', {
  timeout: LONG,
}, async () => {
  await nameCalibrator()
  for (const officer of ['sri', 'budi'] as const) await changes(officer, 'siti')

  await review(machine())
  await machine().advance({ days: 1, minutes: 10 })

  expect(await asked()).toBeUndefined()
  expect(await machine().execution('calibration', calibrationId())).toMatchObject({ status: 'RUNNING' })
  await machine().signIn('sri')
  expect(await periodPage()).toContain('Tidak ada pengelola kepegawaian yang boleh menggantikan')
  for (const name of ['sri', 'budi', 'tuti'] as const)
    expect(
      machine()
        .mailsTo(name)
        .map(({ text }) => text)
        .join(),
    ).toContain('Tidak ada pengelola kepegawaian yang boleh menggantikan untuk Dinas Kesehatan')
})

it('ends with a calibrator whom the units file names, within a day', { timeout: LONG }, async () => {
  await nameCalibrator(machine().personId('yusuf'))

  await machine().advance({ days: 1, minutes: 10 })

  expect(await asked()).toMatchObject({
    assigneeId: machine().personId('yusuf'),
    assigneeAs: 'calibrator',
  })
  expect(await periodPage()).not.toContain('Tidak ada pengelola kepegawaian yang boleh menggantikan')
})
