import { createHash, createPublicKey } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLastComparison } from '../../functions/audit/last-comparison.ts'
import { draftOf } from '../../functions/platform/human-tasks/drafts.ts'
import { startCloud } from '../../local/cloud.ts'
import { freePort } from '../../local/dynamodb/free-port.ts'
import { playPeriod } from '../../rehearsal/demo/play-period.ts'
import { scanTable } from '../../rehearsal/demo/scan-table.ts'
import { countExecutions, isSound, takeTally } from '../../rehearsal/demo/tally.ts'
import { Browser } from '../../rehearsal/people/browser.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { synthesiseOnce } from '../../rehearsal/synthesise/synthesise-once.ts'
import { runVerifier } from '../audit/verifier.ts'
import { askForFile } from '../ground/ask-for-file.ts'
import { restoreData } from '../ground/kept-data.ts'
import { Machine } from '../ground/running-machine.ts'
import { unlikeEvents } from '../ground/unlike-events.ts'
import { siteDeps, sitesOf } from '../web/sites.ts'
import { type BegunExecutions, begunIn, endOf, statesEntered } from './begun-executions.ts'
import { dataOf, KEPT_MACHINES } from './releases.ts'
import { itemSchema, SCHEMAS, typeOf } from './stored-types.ts'
import { visitPages } from './visit-pages.ts'

const PATIENCE = 400_000
const SILENT_DAYS = 16
/** What was sealed when the machines were kept: the first period of each. */
const SEALED = ['2026-q4']

it('there is a machine to go on with', () => {
  expect(KEPT_MACHINES).not.toEqual([])
})

describe.each(KEPT_MACHINES)('a machine that release %s left in the middle of a cycle', (release) => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-upgrade-'))
  const data = join(folder, 'data')
  let machine: Machine
  let begun: BegunExecutions
  let startedAt = 0

  beforeAll(async () => {
    const assembly = await synthesiseOnce()
    const port = await freePort()
    await restoreData(dataOf(release), data, assembly, `http://localhost:${port}`)
    begun = begunIn(data)
    machine = new Machine(await startCloud({ assembly, data, port, throttling: false }), data)
    startedAt = machine.now().getTime() / 1000
    await machine.learnIds()
  }, PATIENCE)

  afterAll(async () => {
    await machine?.cloud.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }, PATIENCE)

  const everyRecord = async () => {
    const items = []
    for await (const item of scanTable(machine.cloud, machine.tables.records))
      items.push(itemSchema.parse(item))
    return items
  }

  const periodIds = async () =>
    (await everyRecord())
      .filter((item) => typeOf(item) === 'PERIOD PERIOD')
      .map(({ periodId }) => String(periodId))

  it('has records that today’s code reads, every one', async () => {
    const items = await everyRecord()
    const unread = items.filter((item) => SCHEMAS[typeOf(item)]?.safeParse(item).success === false)
    const drafts = items.filter((item) => typeOf(item) === 'TASK DRAFT')
    const kept = await Promise.all(drafts.map(({ pk }) => draftOf(machine.tables, { taskId: pk.slice(5) })))

    expect(unread.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([])
    expect(items.length).toBeGreaterThan(100)
    expect(kept.map((draft) => draft.kept.size)).not.toContain(0)
  })

  it.each([
    ['hr', 'sri'],
    ['auditor', 'tuti'],
    ['leadership', 'yusuf'],
  ] as const)('shows every page of the role %s', { timeout: PATIENCE }, async (role, name) => {
    const routes = sitesOf(siteDeps({ tables: machine.tables }))
      .flatMap((site) => site.routes)
      .filter(({ method, may }) => method === 'GET' && typeof may !== 'string' && may.roles.includes(role))
      .map(({ path }) => path)
    const browser = await machine.signIn(name)
    const [period = ''] = SEALED
    if (role !== 'leadership')
      await askForFile(machine.cloud.url, browser, role === 'hr' ? 'hr' : 'audit', { period })

    const { faults, unseen } = await visitPages(browser, machine.cloud.url, routes, await periodIds())

    // Without dates there is nothing to check, nobody withdraws themselves, and a sealed period is not changed.
    const excused = [
      '/hr/periods/check 422',
      `.${machine.personId(name)}/withdraw 403`,
      ...SEALED.flatMap((id) => [`/hr/periods/${id}/extend 409`, `/hr/periods/${id}/close-early 409`]),
    ]
    expect(faults.filter((fault) => !excused.some((end) => fault.endsWith(end)))).toEqual([])
    expect(unseen).toEqual([])
  })

  it('opens the links that were mailed then: used, replaced and late ones say so', async () => {
    const links = machine.cloud.mails({ limit: 10_000 }).map(({ text }) => linkIn(text))
    const doors = await Promise.all(
      links.filter((link) => link.includes('/t/')).map((link) => new Browser().open(link)),
    )

    expect([...new Set(doors.map(({ status }) => status))].sort()).toEqual([200, 403, 410])
  })

  it('goes on to its seals, and ends well all that had begun', { timeout: PATIENCE }, async () => {
    const { cloud } = machine
    // At first nobody reads: what was asked then is asked again, by the executions of then.
    await machine.advance({ days: SILENT_DAYS })
    await playPeriod(cloud, {
      seed: 1,
      after: 0,
      progress: async () => (await countExecutions(cloud, 'appraisal-cycle', 'RUNNING')) === 0,
    })

    const tally = await takeTally(cloud)
    expect(tally).toMatchObject({ history: { verified: true, contradictions: 0 } })
    expect(isSound(tally)).toBe(true)
  })

  it('ended each execution by the definition that it had begun with', async () => {
    const entered = await Promise.all(begun.map(({ arn }) => statesEntered(machine.cloud, arn, startedAt)))

    expect(entered.flat()).toContain('Climb the ladder')
    expect(begun.length).toBeGreaterThan(10)
    for (const { arn, text } of begun) {
      const { status, definition } = await endOf(machine.cloud, arn)
      expect(`${arn} ${status}`).toBe(`${arn} SUCCEEDED`)
      expect(definition).toBe(text)
    }
  })

  it('holds no record that says anything else than History', { timeout: PATIENCE }, async () => {
    await machine.cloud.invoke('compare-records', {})

    const compared = await readLastComparison(machine.tables)
    expect(compared?.contradictions).toBe(0)
    expect(compared?.records).toBeGreaterThan(50)
  })

  it('wrote no entry with other facts than those of its event', { timeout: PATIENCE }, async () => {
    const items = await Array.fromAsync(scanTable(machine.cloud, machine.tables.history))

    expect(await unlikeEvents(items)).toEqual([])
  })

  it('has evidence of each period that the verifier finds RIGHT', { timeout: PATIENCE }, async () => {
    const [pem = ''] = readdirSync(join(data, 'keys'))
    const key = createPublicKey(readFileSync(join(data, 'keys', pem))).export({ type: 'spki', format: 'der' })
    const fingerprint = createHash('sha256').update(key).digest('hex')
    const auditor = await machine.signIn('tuti')
    const periods = await periodIds()

    expect(periods.length).toBeGreaterThan(1)
    for (const periodId of periods) {
      const evidence = await askForFile(machine.cloud.url, auditor, 'audit', { period: periodId })
      const { code, said } = runVerifier(folder, [evidence], '--key', fingerprint)
      expect(said).toContain('RIGHT')
      expect(code).toBe(0)
    }
  })
})
