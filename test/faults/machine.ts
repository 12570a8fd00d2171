// Bina in a process of its own, to be killed: what `npm start` runs, at the pace of a rehearsal.
import { parseArgs } from 'node:util'
import { startCloud } from '../../local/cloud.ts'
import { DeskError } from '../../rehearsal/people/hr-desk.ts'
import { importFirst } from '../../rehearsal/start/first-import.ts'
import { isSampleWaiting, openSamplePeriod, signInToOpen } from '../../rehearsal/start/sample-period.ts'
import { readFiles } from './files.ts'

const text = { type: 'string', default: '' } as const
const { values } = parseArgs({ options: { assembly: text, data: text, port: text, files: text } })

const say = (line: string) => process.stdout.write(`${line}\n`)

const TWENTY_MINUTES = 20 * 60_000

/** Whoever is killed while signing in may be mailed no other link for a while: then they try again later. */
const fill = async (): Promise<void> => {
  try {
    const files = readFiles(values.files)
    await importFirst(cloud, files, { own: false })
    if (await isSampleWaiting(cloud, files)) await openSamplePeriod(cloud, await signInToOpen(cloud, files))
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    await cloud.clock.advanceTo(cloud.clock.now() + TWENTY_MINUTES)
    await fill()
  }
}

// Whoever plays with it has gone.
process.stdin.resume().once('end', () => process.exit())
const cloud = await startCloud({
  assembly: values.assembly,
  data: values.data,
  port: Number(values.port),
  throttling: false,
  parameters: { MailRatePerSecond: '1000' },
  log: (line) => void process.stderr.write(`${line}\n`),
})
process.on('SIGTERM', () => void cloud.stop().then(() => process.exit(0)))
say('started')
// The first mail lets HR sign in, once there are people.
const untilImported = setInterval(() => {
  if (cloud.mails({ limit: 1 }).length === 0) return
  say('imported')
  clearInterval(untilImported)
}, 20)
await fill()
const { environment } = cloud
say(`ready ${JSON.stringify({ environment, records: cloud.nameOf('records') })}`)
