import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { startCloud } from '../../local/cloud.ts'
import { scanTable } from '../../rehearsal/demo/scan-table.ts'
import { importOrganisation, tellProblem } from '../../rehearsal/organisation/import-organisation.ts'
import { openPeriod } from '../../rehearsal/people/hr-desk.ts'
import { synthesiseOnce } from '../../rehearsal/synthesise/synthesise-once.ts'
import { setToMonday } from './monday.ts'
import { type Name, organisationFiles } from './organisation.ts'
import { Machine } from './running-machine.ts'
import { unlikeEvents } from './unlike-events.ts'

interface MachineOptions {
  /** Whether HR has opened a period already; it has unless told. */
  readonly opened?: boolean
  /** Who there is, with everybody above them and HR; the whole organisation unless told. */
  readonly people?: readonly Name[]
}

const fill = async (machine: Machine, { opened = true, people }: MachineOptions) => {
  const report = await importOrganisation(machine.cloud, 'test', organisationFiles(people))
  if (report.state !== 'imported') throw new Error(report.problems.map(tellProblem).join('\n'))
  await machine.learnIds()
  if (!opened) return
  await openPeriod(machine.cloud, await machine.signIn('sri'))
  await machine.cloud.activity.idle()
  await machine.cloud.runSchedule('send-mail')
}

const start = async (data: string, options: MachineOptions): Promise<Machine> => {
  const assembly = await synthesiseOnce()
  setToMonday(data)
  const cloud = await startCloud({
    assembly,
    data,
    port: 0,
    throttling: false,
    throwaway: true,
    // Two invocations of workflows at once, and a person's: most of a test's time goes into starting functions.
    limits: { running: 3, instances: 40 },
  })
  try {
    const machine = new Machine(cloud, data)
    await fill(machine, options)
    return machine
  } catch (error) {
    await cloud.stop()
    throw error
  }
}

/** On a busy machine synthesis and start take their time. */
const PATIENCE = 180_000

/**
 * Bina as it would be deployed, on the embedded cloud, for one test file: on a Monday morning of 2026, the organisation
 * imported and its period opened. Started before the file's tests, stopped after, when every entry of its History must have
 * the facts of its event.
 */
export const withMachine = (options: MachineOptions = {}): (() => Machine) => {
  const data = mkdtempSync(join(tmpdir(), 'bina-machine-'))
  let machine: Machine | undefined
  beforeAll(async () => {
    machine = await start(data, options)
  }, PATIENCE)
  afterAll(async () => {
    const unlike = machine
      ? await unlikeEvents(scanTable(machine.cloud, machine.tables.history)).finally(machine.cloud.stop)
      : []
    rmSync(data, { recursive: true, force: true, maxRetries: 10 })
    if (unlike.length > 0) throw new Error(`History holds what no event is:\n${unlike.join('\n')}`)
  }, PATIENCE)
  return () => {
    if (!machine) throw new Error('The machine is there only while tests run.')
    return machine
  }
}
