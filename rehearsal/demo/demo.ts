import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import { growHeapsImmediately } from '../../local/lambda/heaps.ts'
import { StartError } from '../../local/start-error.ts'
import { importOrganisation, tellProblem } from '../organisation/import-organisation.ts'
import { inventOrganisation } from '../organisation/organisation.ts'
import { firstWithRole } from '../organisation/people-file.ts'
import { openPeriod, signIn } from '../people/hr-desk.ts'
import { portHeard } from '../start/start-options.ts'
import { synthesiseOnce } from '../synthesise/synthesise-once.ts'
import { type DemoOptions, readDemoOptions } from './demo-options.ts'
import { playPeriod } from './play-period.ts'
import { printTable } from './print-table.ts'
import { reopenLinks } from './reopen-links.ts'
import { ProgressBar } from './show-progress.ts'
import { isSound, type Tally, takeTally } from './tally.ts'
import { watchProgress } from './watch-progress.ts'

const play = async (cloud: Cloud, { employees, seed }: DemoOptions, bar: ProgressBar): Promise<Tally> => {
  const organisation = inventOrganisation({ employees, seed })
  const files = {
    people: [...organisation.peopleCsv()].join(''),
    units: [...organisation.unitsCsv()].join(''),
    plans: [...organisation.plansCsv()].join(''),
  }
  bar.show(0, `importing ${employees} people`)
  const report = await importOrganisation(cloud, `demo-${seed}`, files)
  if (report.state !== 'imported') throw new Error(report.problems.map(tellProblem).join('\n'))
  const hr = await signIn(cloud, firstWithRole(files.people, 'hr'))
  await openPeriod(cloud, hr)
  await playPeriod(cloud, { seed, progress: watchProgress(cloud, employees, bar) })
  return takeTally(cloud)
}

/** What is kept is on disk, and the links in its mails lead to where `npm start` will serve it. */
const placeOf = ({ keep }: DemoOptions, folder: string) =>
  keep === undefined
    ? { data: join(folder, 'data'), port: 0, throwaway: true }
    : { data: keep, port: portHeard(), throwaway: false }

const tell = ({ json, employees, keep }: DemoOptions, tally: Tally, seconds: number): void => {
  const { appraisals: _, ended, ...told } = tally
  const result = { employees, seconds, ...told }
  console.log(json ? JSON.stringify(result) : printTable({ ...result, ended }))
  if (keep !== undefined && !json) console.log(`\nKept; to walk through it:  BINA_DATA=${keep} npm start`)
}

const run = async (options: DemoOptions): Promise<boolean> => {
  const bar = new ProgressBar()
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'bina-demo-'))
  try {
    const cloud = await startCloud({
      assembly: await synthesiseOnce(),
      ...placeOf(options, folder),
      throttling: false,
      parameters: { MailRatePerSecond: '1000' },
    })
    growHeapsImmediately()
    try {
      const tally = await play(cloud, options, bar)
      if (options.keep !== undefined) await reopenLinks(cloud)
      bar.end()
      tell(options, tally, Math.round((performance.now() - started) / 100) / 10)
      return isSound(tally)
    } finally {
      await cloud.stop()
    }
  } finally {
    // Threads that were ended may still be writing what they compiled.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

try {
  process.exitCode = (await run(readDemoOptions())) ? 0 : 1
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}
