import { afterEach, expect } from 'vitest'
import * as z from 'zod'
import { importOrganisation } from '../../rehearsal/organisation/import-organisation.ts'
import { openPeriod } from '../../rehearsal/people/hr-desk.ts'
import { organisationFiles } from '../ground/organisation.ts'
import { Machine } from '../ground/running-machine.ts'
import { type CloudUnderTest, startCloudUnderTest, type TakenGrant } from './start-cloud-under-test.ts'

const Described = z.object({ status: z.string(), error: z.string().nullish(), cause: z.string().nullish() })

/** How the executions of a machine ended: status and error. */
export const endsOf = async (machine: Machine, name: string) => {
  const ends = []
  for (const execution of await machine.executions(name)) {
    const executionArn = machine.executionArn(name, execution.name)
    const described = Described.parse(
      await machine.cloud.engine.handle('DescribeExecution', { executionArn }),
    )
    ends.push({ status: described.status, error: described.error, cause: described.cause ?? '' })
  }
  return ends
}

export const sentence = (action: string) =>
  expect.stringContaining(`not authorized to perform: ${action} on resource`)

export const open = async (machine: Machine) => {
  await openPeriod(machine.cloud, await machine.signIn('sri'))
  await machine.cloud.activity.idle()
}

/** Machines on which all grants are given but one; each ends with its test. */
export const withoutGrant = () => {
  let running: CloudUnderTest | undefined

  afterEach(async () => {
    await running?.stop()
    running = undefined
  })

  /** Starts a machine with a few people imported, all grants given but one. */
  const start = async (taken: TakenGrant) => {
    running = await startCloudUnderTest(taken)
    const machine = new Machine(running.cloud)
    const report = await importOrganisation(running.cloud, 'test', organisationFiles(['dewi']))
    expect(report.state).toBe('imported')
    await machine.learnIds()
    return machine
  }

  /** The calls that were refused, each once, as `function action`. */
  const refused = () => [
    ...new Set(
      (running?.decisions ?? [])
        .filter(({ isAllowed }) => !isAllowed)
        .map(({ caller, demand }) => `${caller.session.replace('bina-', '')} ${demand.action}`),
    ),
  ]

  const lines = () => running?.lines ?? []

  return { start, refused, lines }
}
