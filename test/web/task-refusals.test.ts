import { beforeAll, describe, expect, it } from 'vitest'
import { createTask } from '../../functions/platform/human-tasks/tasks.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { putRecord } from '../ground/reviewable.ts'
import { textFor, textsAskedOn } from '../ground/shown-texts.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { everyTask, KINDS } from '../security/every-task.ts'
import { agency } from './agency.ts'
import { NOW, siteDeps, staffSite } from './sites.ts'
import { HUGE, missing } from './typed-texts.ts'

const tables = withTables()

let tasks: Awaited<ReturnType<typeof everyTask>>

beforeAll(async () => {
  const opened = await agency(tables())
  tasks = await everyTask(tables(), {
    ...opened,
    appraisals: Array(KINDS.length).fill(opened.appraisals).flat(),
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
