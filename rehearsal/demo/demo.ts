import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import { growHeapsAtOnce } from '../../local/lambda/heaps.ts'
import { StartError } from '../../local/start-error.ts'
import { importOrganisation } from '../organisation/import-organisation.ts'
import { inventOrganisation } from '../organisation/organisation.ts'
import { firstWithRole } from '../organisation/people-file.ts'
import { openPeriod, signIn } from '../people/hr-desk.ts'
import { synthesiseOnce } from '../synthesise/synthesise-once.ts'
import { playPeriod } from './play-period.ts'
import { printTable } from './print-table.ts'
import { ProgressBar } from './show-progress.ts'
import { isSound, type Tally, takeTally } from './tally.ts'
import { watchProgress } from './watch-progress.ts'

interface Wish {
  readonly employees: number
  readonly seed: number
  readonly json: boolean
}

const wholeNumber = (name: string, text: string, low: number, high: number): number => {
  const number = Number(text)
  if (Number.isInteger(number) && number >= low && number <= high) return number
  throw new StartError(`--${name} must be a whole number from ${low} to ${high}, not ${text}.`)
}

const readWish = (): Wish => {
  try {
    const { values } = parseArgs({
      options: {
        employees: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    })
    return {
      employees: wholeNumber('employees', values.employees, 12, 25_000),
      seed: wholeNumber('seed', values.seed, 0, 2 ** 31),
      json: values.json,
    }
  } catch (error) {
    throw error instanceof StartError
      ? error
      : new StartError(`${error instanceof Error ? error.message : error}`)
  }
}

const play = async (cloud: Cloud, { employees, seed }: Wish, bar: ProgressBar): Promise<Tally> => {
  const organisation = inventOrganisation({ employees, seed })
  const files = {
    people: [...organisation.peopleCsv()].join(''),
    units: [...organisation.unitsCsv()].join(''),
    plans: [...organisation.plansCsv()].join(''),
  }
  bar.show(0, `importing ${employees} people`)
  const report = await importOrganisation(cloud, `demo-${seed}`, files)
  if (report.state !== 'imported')
    throw new Error(report.problems.map(({ sentence }) => sentence.en).join('\n'))
  const hr = await signIn(cloud, firstWithRole(files.people, 'hr'))
  await openPeriod(cloud, hr)
  await playPeriod(cloud, { seed, progress: watchProgress(cloud, employees, bar) })
  return takeTally(cloud)
}

const run = async (wish: Wish): Promise<boolean> => {
  const bar = new ProgressBar()
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'bina-demo-'))
  try {
    const assembly = await synthesiseOnce()
    const cloud = await startCloud({
      assembly,
      data: join(folder, 'data'),
      port: 0,
      throttling: false,
      throwaway: true,
      parameters: { MailRatePerSecond: '1000' },
    })
    growHeapsAtOnce()
    try {
      const tally = await play(cloud, wish, bar)
      const seconds = Math.round((performance.now() - started) / 100) / 10
      bar.end()
      const { appraisals: _, ended, ...told } = tally
      const result = { employees: wish.employees, seconds, ...told }
      if (wish.json) console.log(JSON.stringify(result))
      else console.log(printTable({ ...result, ended }))
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
  process.exitCode = (await run(readWish())) ? 0 : 1
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}
