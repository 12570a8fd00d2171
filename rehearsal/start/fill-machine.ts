import type { Cloud } from '../../local/cloud.ts'
import type { ImportReport } from '../organisation/import-organisation.ts'
import { countPeople } from '../organisation/people-file.ts'
import { importFirst } from './first-import.ts'
import type { Narrator } from './narrator.ts'
import { isSampleWaiting, openSamplePeriod, signInToOpen } from './sample-period.ts'
import type { StartOptions } from './start-options.ts'
import { doorsText, readyText, tasksText } from './welcome.ts'

/** Asks for the first page, so that it is served when we say so. A machine that does not reach itself is believed. */
const servePages = async ({ url }: Cloud): Promise<void> => {
  await fetch(url).then(
    (answer) => answer.arrayBuffer(),
    () => undefined,
  )
}

interface RunningImport {
  /** Resolves once every cell was found right; rejects with what was wrong. */
  readonly checked: Promise<unknown>
  readonly written: Promise<ImportReport | undefined>
}

/** Begins the import; how far it is is told from `ready` on. */
const beginImport = (
  cloud: Cloud,
  { files, own }: StartOptions,
  ready: Promise<void>,
  narrator: Narrator,
): RunningImport => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let isReady = false
  void ready.then(() => {
    isReady = true
  })
  const watch = (report: ImportReport, people: number | undefined) => {
    resolve()
    if (!isReady) return
    narrator.progress('Importing people', report.peopleAdded + report.peopleChanged, people)
  }
  const written = importFirst(cloud, files, { own, watch })
  return { checked: Promise.race([promise, written]), written }
}

const openPeriod = async (cloud: Cloud, options: StartOptions, narrator: Narrator): Promise<void> => {
  const hr = await signInToOpen(cloud, options.files)
  narrator.say(`${await doorsText(cloud, options)}\n`)
  const people = countPeople(options.files.people)
  const sent = await openSamplePeriod(cloud, hr, (mails) => narrator.progress('First mails', mails, people))
  narrator.say(`Sent ${sent} first mails.\n`)
}

/**
 * Fills a machine and tells of it: that it is ready, as soon as pages are served and no cell of the files is wrong; then
 * how far the import is, the links of those who sign in, and those to tasks. The sample's first period is opened as HR
 * would; one of the user's own people is for HR to open.
 */
export const fillMachine = async (cloud: Cloud, options: StartOptions, narrator: Narrator): Promise<void> => {
  const ready = Promise.withResolvers<void>()
  const { checked, written } = beginImport(cloud, options, ready.promise, narrator)
  await Promise.all([checked, servePages(cloud)])
  narrator.say(readyText(cloud))
  ready.resolve()
  const report = await written
  if (report)
    narrator.say(
      `Imported ${report.peopleTotal.toLocaleString('en')} people and ${report.unitsTotal} units.\n`,
    )
  const opens = !options.own && options.smtp === undefined && (await isSampleWaiting(cloud, options.files))
  if (opens) await openPeriod(cloud, options, narrator)
  else narrator.say(await doorsText(cloud, options))
  narrator.say(await tasksText(cloud, options))
}
