import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../functions/platform/access/accounts.ts'
import { createTask } from '../../functions/platform/human-tasks/tasks.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { OpenedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { shownTexts, textFor, textsAskedOn } from '../ground/shown-texts.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { everyTask, KINDS } from '../security/every-task.ts'
import { agency } from './agency.ts'
import { NOW, signedInAs, siteDeps, sitesOf, staffSite } from './sites.ts'

const tables = withTables()

let opened: OpenedPeriod
let tasks: Awaited<ReturnType<typeof everyTask>>

beforeAll(async () => {
  opened = await agency(tables())
  tasks = await everyTask(tables(), {
    ...opened,
    appraisals: Array(KINDS.length).fill(opened.appraisals).flat(),
  })
})

const missing = (body: string, typed: Readonly<Record<string, string>>): string[] => {
  const shown = shownTexts(body)
  return Object.values(typed).filter((text) => !shown.has(text))
}

const HUGE = 'x'.repeat(300_000)

/** Every action whose form takes texts, whichever website has it; those of tasks by themselves below. */
const actions = () =>
  sitesOf(siteDeps({ tables: tables() })).flatMap(({ routes, handler }) =>
    routes.filter(({ texts }) => texts.length > 0).map((route) => ({ ...route, handler })),
  )

/** An address that names what there is, and one that names nothing. */
const addressesOf = (path: string): string[] => [
  path.replace('{appraisalId}', '2026-q4.employee0001').replace('{periodId}', '2026-q4'),
  path.replaceAll(/\{[^}]+\}/g, 'nothing'),
]

describe('no refusal of a form loses what was typed', () => {
  it('knows every form', () => {
    expect(
      actions()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual([
      '/audit',
      '/hr/access-changes/{personId}/{number}/refuse',
      '/hr/appraisals/{appraisalId}/reassign',
      '/hr/holidays',
      '/hr/people',
      '/hr/periods',
      '/hr/periods/new',
      '/hr/periods/{periodId}/extend',
      '/sign-in',
    ])
  })

  it.each([...ROLES, undefined])('whoever sends it, wrong as it is (%s)', async (role) => {
    const statuses = new Set<number>()
    for (const { path, texts, handler } of actions()) {
      for (const address of addressesOf(path)) {
        const typed = textFor(texts, 'Tulisan')
        const cookies = role ? signedInAs(role) : {}

        const { status, body } = await visit(handler, 'POST', address, { form: typed, cookies })

        statuses.add(status)
        expect([address, status >= 400, missing(body, typed)]).toEqual([address, true, []])
      }
    }
    expect(statuses.has(403)).toBe(true)
  })

  it('when it is too large', async () => {
    for (const { path, texts, may, handler } of actions()) {
      const typed = { ...textFor(texts, 'Tulisan'), [texts[0] ?? '']: HUGE }
      const cookies = typeof may === 'string' ? {} : signedInAs(may.roles[0] ?? 'hr')

      const { status, body } = await visit(handler, 'POST', addressesOf(path)[0] ?? '', {
        form: typed,
        cookies,
      })

      expect([path, status, missing(body, typed).length]).toEqual([path, 413, 0])
    }
  })

  it('but never shows what another site has sent', async () => {
    for (const { path, texts, handler } of actions()) {
      const typed = textFor(texts, 'Tulisan')
      const headers = { 'sec-fetch-site': 'cross-site' }

      const { body } = await visit(handler, 'POST', addressesOf(path)[0] ?? '', { form: typed, headers })

      expect(missing(body, typed)).toEqual(Object.values(typed))
    }
  })
})

const staff = () => staffSite(siteDeps({ tables: tables(), now: NOW }))

type Asked = (typeof tasks)[number]

const put = ({ task }: Asked, change: object) =>
  putRecord(tables(), keys.task(task.taskId), {
    ...createTask(task).item('records').Put?.Item,
    ...change,
  })

/** How a task comes to take no answer while somebody writes it, and what the answer is told. */
const MEANWHILE: Readonly<Record<string, readonly [number, (asked: Asked) => Promise<unknown>]>> = {
  'it was answered': [409, (asked) => put(asked, { state: 'answered', outcome: 'answered' })],
  'it was withdrawn': [410, (asked) => put(asked, { state: 'withdrawn', outcome: 'withdrawn' })],
  'its time passed': [410, (asked) => put(asked, { state: 'expired', outcome: 'expired' })],
  'it was given to someone else': [410, (asked) => put(asked, { assigneeId: 'supervisor99', version: 2 })],
}

const postsOf = async () => {
  const posts: { asked: Asked; address: string; typed: Readonly<Record<string, string>> }[] = []
  for (const asked of tasks) {
    for (const step of asked.steps) {
      const address = `${asked.link.address}?step=${step}`
      const { body } = await visit(staff(), 'GET', address, { cookies: asked.link.cookies })
      const names = textsAskedOn(body)
      if (names.length > 0) posts.push({ asked, address, typed: textFor(names, 'Tulisan') })
    }
  }
  return posts
}

describe('no refusal of an answer to a task loses what was typed', () => {
  it('where its browser or its size is refused', async () => {
    const posts = await postsOf()
    expect(new Set(posts.map(({ asked }) => asked.task.kind)).size).toBeGreaterThan(7)
    for (const { asked, address, typed } of posts) {
      const { cookies } = asked.link
      const huge = { ...typed, [Object.keys(typed)[0] ?? '']: HUGE }

      const elsewhere = await visit(staff(), 'POST', address, { form: typed })
      const large = await visit(staff(), 'POST', address, { form: huge, cookies })

      expect([address, elsewhere.status, missing(elsewhere.body, typed)]).toEqual([address, 403, []])
      expect([address, large.status, missing(large.body, huge).length]).toEqual([address, 413, 0])
    }
  })

  it.each(Object.entries(MEANWHILE))('when %s', async (_, [expected, happens]) => {
    for (const { asked, address, typed } of await postsOf()) {
      await happens(asked)

      const { status, body } = await visit(staff(), 'POST', address, {
        form: typed,
        cookies: asked.link.cookies,
      })

      await put(asked, {})
      expect([address, status, missing(body, typed)]).toEqual([address, expected, []])
    }
  })
})
