import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveKeys } from '../../../functions/platform/archive/archive-keys.ts'
import { commit } from '../../../functions/platform/history/commit.ts'
import type { ToldEvent } from '../../../functions/platform/history/events.ts'
import { digest } from '../../../functions/platform/ids.ts'
import { chains } from '../../../functions/platform/table/keys.ts'
import { archivedEvents } from '../../audit/archived-execution.ts'
import { livedPeriod, planCoaching, sealLived } from '../../audit/lived-period.ts'
import { memoryArchive } from '../../audit/memory-archive.ts'
import { withSigningKey } from '../../audit/signing-key.ts'
import { tamper } from '../../audit/tamper.ts'
import { judgePage } from '../../ground/judge-page.ts'
import type { OpenedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'
import { launchBrowser } from '../../platform/html/browser.ts'
import { withAccessChanges } from '../access-changes.ts'
import { OF_AUDITOR, withExports } from '../exports-shown.ts'
import { withOfficerActions } from '../officer-actions.ts'
import { visitAs } from './auditor-site.ts'

const tables = withTables()
const { archive } = memoryArchive()
const key = withSigningKey()
const site = () => ({ tables: tables(), archive })

/** Archives an execution that stood in these states, as the product does. */
const archiveRun = async (
  machine: string,
  name: string,
  status: ToldEvent<'executionArchived'>['after']['status'],
  states: readonly string[],
) => {
  const body = JSON.stringify({ executionArn: `arn:${name}`, status, events: archivedEvents(states) })
  const key = archiveKeys.execution(machine, name)
  await archive.put(key, body, 'application/json')
  await commit(tables(), {
    chain: chains.execution(machine, name),
    actor: { kind: 'system', name: 'archive-execution' },
    at: new Date('2026-12-20T02:00:00.000Z'),
    action: 'executionArchived',
    after: { status, key, document: digest(body) },
    writes: [],
  })
}

let browser: Browser
let opened: OpenedPeriod
let addresses: Record<string, string>

beforeAll(async () => {
  for (const [periodId, part] of [
    ['2026-q2', 2],
    ['2026-q3', 3],
  ] as const) {
    await livedPeriod(tables(), 2, { periodId, part })
    await sealLived(tables(), periodId, archive, key())
  }
  opened = await livedPeriod(tables(), 2)
  const employee = opened.employees[0]?.personId
  const forge = (entry: Record<string, unknown>) => ({
    ...entry,
    after: { state: 'calibration', work: 'above' },
  })
  await tamper(tables(), `appraisal/2026-q2.${employee}`, 5, forge)
  const [first] = opened.appraisals
  if (!first) throw new Error('There is no appraisal.')
  await planCoaching(tables(), opened, first)
  await archiveRun('appraisal', first.appraisalId, 'SUCCEEDED', [
    'Begin the first round',
    'Ask for the self-assessment',
    'How did the employee answer?',
    'Ask for the review',
    'How did the supervisor answer?',
    'Ask for the self-assessment',
    'How did the employee answer?',
    'Ask for the review',
    'How did the supervisor answer?',
    'Handed over to calibration',
  ])
  await archiveRun('appraisal-cycle', opened.period.periodId, 'FAILED', [
    'Open the period',
    'Enrol a batch of employees',
    'Is everyone enrolled?',
    'Enrol a batch of employees',
    'Is everyone enrolled?',
    'Wait for the reviews',
    'A stage never ended',
  ])
  addresses = {
    start: '/audit',
    search: '/audit',
    person: `/audit/people/${first.employeeId}`,
    'person-history': `/audit/histories/person/${first.employeeId}`,
    appraisal: `/audit/appraisals/${first.appraisalId}`,
    readings: '/audit/readings',
    files: '/audit/exports',
    'evidence-ready': '/audit/exports/ready-auditor',
    'evidence-queued': '/audit/exports/queued-auditor',
    'access-changes': '/audit/access-changes',
    'officer-actions': '/audit/officers',
    'officer-actions-filtered': '/audit/officers?officer=hrhrhrhrhrh1&from=2026-11-01',
    'officer-actions-none': '/audit/officers?until=2020-01-01',
    execution: `/audit/executions/appraisal/${first.appraisalId}`,
    failed: `/audit/executions/appraisal-cycle/${opened.period.periodId}`,
    running: `/audit/executions/result/${first.appraisalId}`,
    period: `/audit/periods/${opened.period.periodId}`,
    unit: `/audit/periods/${opened.period.periodId}/units/dinkes`,
    sealed: '/audit/periods/2026-q3',
    tampered: `/audit/appraisals/2026-q2.${first.employeeId}`,
    broken: '/audit/periods/2026-q2',
  }
  await withAccessChanges(tables())
  await withExports(tables(), OF_AUDITOR)
  await withOfficerActions(tables(), opened)
  browser = await launchBrowser()
})

afterAll(() => browser.close())

const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  search: { person: 'nobody@kota.example' },
}

const names = [
  'start',
  'search',
  'person',
  'person-history',
  'appraisal',
  'readings',
  'files',
  'evidence-ready',
  'evidence-queued',
  'access-changes',
  'officer-actions',
  'officer-actions-filtered',
  'officer-actions-none',
  'execution',
  'failed',
  'running',
  'period',
  'unit',
  'sealed',
  'tampered',
  'broken',
]

it('names every page that it has an address of', () => {
  expect(names.toSorted()).toEqual(Object.keys(addresses).toSorted())
})

describe('axe and a phone of 360 px find nothing wrong', () => {
  it.each(names)('with the page %s', async (name) => {
    const { body } = await visitAs(addresses[name] ?? '', { ...site(), form: FORMS[name] })

    expect(await judgePage(browser, { name, html: body, atDesk: true })).toEqual([])
  })
})
