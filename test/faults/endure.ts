import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from '../../local/cloud.ts'
import { type Tally, takeTally } from '../../rehearsal/demo/tally.ts'
import type { OrganisationFiles } from '../../rehearsal/organisation/import-organisation.ts'
import type { Temper } from '../../rehearsal/people/temper.ts'
import { setToMonday } from '../ground/monday.ts'
import { unlikeEvents } from '../ground/unlike-events.ts'
import { findLostExecutions, findUnarchived } from './check-executions.ts'
import { countEvents, findJournalFaults } from './check-journal.ts'
import { accountForMail, type MailAccount } from './check-mail.ts'
import { findOpenEnds, findTasksOpenedTwice } from './check-tasks.ts'
import { writeFiles } from './files.ts'
import { JournalWatch } from './journal-watch.ts'
import { planKills } from './kill-plan.ts'
import { type MachineOptions, MachineProcess } from './machine-process.ts'
import { type Kill, Saboteur } from './saboteur.ts'
import type { Stage } from './stages.ts'
import { takeStock } from './stock.ts'
import { Town } from './town.ts'
import { readUnderWay } from './under-way.ts'

export interface Trial {
  readonly assembly: string
  readonly organisation: OrganisationFiles
  /** How many are appraised, about. */
  readonly employees: number
  readonly kills: number
  readonly seed: number
  /** How people go about their mails and tasks. */
  readonly temperOf: (about: string) => Temper
  readonly tell: (line: string) => void
}

export interface EnduranceReport {
  readonly kills: readonly Kill[]
  readonly cutRequests: number
  readonly worked: ReadonlyMap<Stage, number>
  readonly tally: Tally
  readonly mail: MailAccount
  /** How many notices were under way at kills. */
  readonly noticesUnderWay: number
  /** What must not be, in words; empty when the machine lost, doubled and hung nothing. */
  readonly wrong: readonly string[]
}

const live = async (trial: Trial, options: MachineOptions) => {
  const machine = await MachineProcess.start(options)
  const watch = new JournalWatch(options.data)
  const town = new Town(machine, trial.temperOf)
  const saboteur = new Saboteur(machine, watch, town, planKills(trial), trial.tell)
  let over = false
  try {
    const sabotage = saboteur.run(() => over)
    const life = town
      .live(() => watch.isOver() && saboteur.isDone)
      .finally(() => {
        over = true
      })
    await Promise.all([life, sabotage])
  } finally {
    watch.close()
    await machine.stop()
  }
  return { kills: saboteur.kills, cutRequests: town.cut, worked: saboteur.worked }
}

const judge = async (
  data: string,
  assembly: string,
  kills: readonly Kill[],
  underWay: ReadonlySet<string>,
) => {
  const events = countEvents(data)
  const journal = findJournalFaults(data)
  const cloud = await startCloud({ assembly, data, port: 0 })
  try {
    const [tally, stock] = [await takeTally(cloud), await takeStock(cloud)]
    const mail = accountForMail(stock, kills, underWay)
    const failed = Object.entries(tally.executions).flatMap(([machine, { SUCCEEDED: _, ...others }]) =>
      Object.entries(others).flatMap(([status, count]) =>
        count > 0 ? [`${count} ${machine} ${status}`] : [],
      ),
    )
    const wrong = [
      ...(tally.ended === tally.appraisals && tally.appraisals > 0
        ? []
        : [`${tally.ended} of ${tally.appraisals} appraisals ended`]),
      ...(tally.history.verified ? [] : ['a History chain does not verify']),
      ...(await unlikeEvents([...stock.history.values()].flat())),
      ...(stock.records.get('PERIOD') ?? []).flatMap(({ state, periodId }) =>
        state === 'sealed' ? [] : [`${periodId} is ${state}`],
      ),
      ...(events > 0 ? [`${events} events were not taken`] : []),
      ...failed,
      ...findLostExecutions(stock),
      ...findUnarchived(stock),
      ...findTasksOpenedTwice(stock),
      ...findOpenEnds(stock),
      ...mail.wrong,
      ...journal,
    ]
    return { tally, mail, wrong }
  } finally {
    await cloud.stop()
  }
}

/** Lets a city live through a whole period on a machine that is killed again and again, and takes stock at the end. */
export const endure = async (trial: Trial): Promise<EnduranceReport> => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-faults-'))
  const [data, files] = [join(folder, 'data'), join(folder, 'files')]
  try {
    writeFiles(files, trial.organisation)
    setToMonday(data)
    const underWay = new Set<string>()
    const onReady: MachineOptions['onReady'] = async (access) => {
      for (const one of await readUnderWay(access)) underWay.add(one)
    }
    const lived = await live(trial, { assembly: trial.assembly, data, files, onReady })
    const judged = await judge(data, trial.assembly, lived.kills, underWay)
    return { ...lived, ...judged, noticesUnderWay: underWay.size }
  } finally {
    if (process.env.BINA_KEEP === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    else trial.tell(`Kept: ${folder}`)
  }
}
