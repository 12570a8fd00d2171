import { beforeAll, expect, it } from 'vitest'
import { addressOf, createLink } from '../../functions/platform/access/links.ts'
import { website } from '../../functions/platform/http/website.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import { digest } from '../../functions/platform/ids.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { historyOf } from '../ground/history-of.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod, unheardWorkflows } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { onlyByTheMinute } from '../web/sites.ts'
import { typedReview } from './answers.ts'

const tables = withTables()

const handler = website({
  routes: () => staffRoutes,
  deps: () => ({
    tables: tables(),
    sfn: unheardWorkflows,
    urgentMail: onlyByTheMinute,
    clock: clockAt(OPENED_AT),
    siteUrl: 'https://bina.test',
    findSession: () => Promise.resolve(undefined),
  }),
})

const decoded = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** What stands below the header, which has forms of its own. */
const mainOf = (html: string): string => html.slice(html.indexOf('<main'))

/** The fields a page's form would send as it stands: what a browser without scripts has. */
const fieldsOf = (html: string): Record<string, string> => {
  const inputs = [...mainOf(html).matchAll(/<input([^>]*)>/g)].map(([, attributes = '']) => attributes)
  const of = (attributes: string, name: string) =>
    attributes.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? ''
  const typed = inputs
    .filter((attributes) => !/type="(radio|checkbox)"/.test(attributes) || / checked/.test(attributes))
    .map((attributes) => [of(attributes, 'name'), decoded(of(attributes, 'value'))])
  const written = [...html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(
    ([, attributes = '', text = '']) => [of(attributes, 'name'), decoded(text)],
  )
  return Object.fromEntries([...typed, ...written])
}

/** Someone at a browser without scripts, who was sent the link of one task. */
const browserFor = async (task: Task, secret: string) => {
  const link = {
    hash: digest(secret),
    purpose: 'tasks' as const,
    personId: task.assigneeId,
    addressed: addressOf({ email: `${task.assigneeId}@kota.example` }),
    validUntil: 4_000_000_000,
  }
  const { item } = createLink({
    ...link,
    tasks: [{ taskId: task.taskId, version: task.version, periodId: task.periodId }],
  })
  await putRecord(tables(), keys.link(link.hash), item('records').Put?.Item ?? {})
  const continued = await visit(handler, 'POST', `/t/${secret}/continue`, { form: {} })
  const browser = continued.cookies[0]?.match(/^__Host-bina_browser=([^;]+)/)?.[1] ?? ''
  const address = `/t/${secret}/${task.taskId}`
  const cookies = { bina_browser: browser }
  const open = (at: string) => visit(handler, 'GET', at, { cookies })
  const send = async (at: string, typed: Record<string, string>) => {
    const shown = await open(at)
    const action = mainOf(shown.body).match(/<form method="post" action="([^"]+)"/)?.[1]
    const form = { ...fieldsOf(shown.body), ...typed }
    const { status, headers, body } = await visit(handler, 'POST', decoded(action ?? at), { cookies, form })
    return { status, location: String(headers.location ?? ''), body }
  }
  return { address, open, send }
}

const answersFor = (html: string): Record<string, string> =>
  Object.fromEntries(
    Object.keys(fieldsOf(html)).map((name) => [
      name,
      name.startsWith('realisation-') ? '1.250,5' : 'Dikerjakan bersama tim dan selesai tepat waktu.',
    ]),
  )

beforeAll(async () => {
  await openedPeriod(tables())
})

it('goes all the way by following links and sending forms: assessed, returned, revised, reviewed', async () => {
  const subjectId = '2026-q4.employee0001'
  const employee = await browserFor(
    await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 }),
    'a1',
  )
  const start = await employee.open(employee.address)
  let at = decoded(start.body.match(/<a href="([^"]+)" class="button/)?.[1] ?? '')
  const steps: string[] = []
  while (!at.endsWith('step=done') && steps.length < 9) {
    steps.push(at.split('step=')[1] ?? '')
    at = (await employee.send(at, at.endsWith('check') ? {} : answersFor((await employee.open(at)).body)))
      .location
  }
  const done = await employee.open(at)

  const supervisor = await browserFor(await askFor(tables(), { kind: 'review', subjectId, round: 1 }), 'b1')
  const returned = await supervisor.send(`${supervisor.address}?step=return`, {
    returnReason: 'Bukti dukung kegiatan imunisasi belum dilampirkan.',
  })

  const again = await browserFor(
    await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 2 }),
    'a2',
  )
  const reason = await again.open(again.address)
  const revised = await again.send(`${again.address}?step=check`, { obstacles: 'Listrik sering padam.' })

  const reviewer = await browserFor(await askFor(tables(), { kind: 'review', subjectId, round: 2 }), 'b2')
  const rated = await reviewer.send(reviewer.address, Object.fromEntries(typedReview({ work: 'above' })))
  const sent = await reviewer.send(rated.location, {})
  const late = await reviewer.send(reviewer.address, Object.fromEntries(typedReview()))

  const history = await historyOf(tables(), chains.appraisal(subjectId))
  expect(steps).toEqual(['result-r1', 'result-r2', 'result-r3', 'behaviour', 'check'])
  expect(done.body).toContain('Penilaian mandiri terkirim')
  expect(returned).toMatchObject({ status: 303, location: `${supervisor.address}?step=done` })
  expect(reason.body).toContain('Bukti dukung kegiatan imunisasi belum dilampirkan.')
  expect(revised.location).toBe(`${again.address}?step=done`)
  expect(rated.location).toBe(`${reviewer.address}?step=check`)
  expect(sent.location).toBe(`${reviewer.address}?step=done`)
  expect(late.status).toBe(409)
  expect(await appraisalsIn(tables()).get(subjectId)).toMatchObject({
    state: 'calibration',
    predicate: 'good',
    returns: 1,
    assessedRound: 2,
  })
  expect(history.map(({ action }) => action)).toEqual([
    'taskOpened',
    'selfAssessmentSubmitted',
    'taskOpened',
    'returnedForRevision',
    'taskOpened',
    'selfAssessmentSubmitted',
    'taskOpened',
    'reviewed',
  ])
})
