import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../functions/platform/access/accounts.ts'
import { dumpTables } from '../ground/dump-tables.ts'
import { openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { NOW, signedInAs, siteDeps, sitesOf, staffSite } from '../web/sites.ts'
import { everyTask, KINDS } from './every-task.ts'
import { HOSTILE } from './hostile-names.ts'

const tables = withTables()
const sites = () => sitesOf(siteDeps({ tables: tables(), now: NOW }))

let tasks: Awaited<ReturnType<typeof everyTask>>

beforeAll(async () => {
  tasks = await everyTask(tables(), await openedPeriod(tables(), { employees: KINDS.length }))
})

const VALUES = ['x', '{"S":"PERSON#x"}', 'Ģ,ĠrolesĢ:{ĢLĢ:[{ĢSĢ:ĢauditorĢ}]}', '__proto__', '\ud800', '']

const hostilePairs = (value: string) => HOSTILE.map((name) => [name, value] as const)

const bodyOf = (pairs: Iterable<readonly [string, string]>) =>
  new TextEncoder().encode(new URLSearchParams([...pairs].map(([name, value]) => [name, value])).toString())

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Which items differ between two dumps, by their key. */
const changed = (before: readonly string[], after: readonly string[]): string[] => {
  const known = new Set(before)
  return after.filter((line) => !known.has(line)).map((line) => `${/"pk":"([^"]*)"/.exec(line)?.[1]}`)
}

describe('hostile names', () => {
  it('change nothing through any form of any role, and nothing fails of them', async () => {
    const before = await dumpTables(tables())
    for (const { routes, handler } of sites()) {
      for (const { path } of routes.filter(({ method }) => method === 'POST')) {
        for (const role of [...ROLES, undefined]) {
          const address = path.replaceAll(/\{[^}]+\}/g, 'nothing')
          const body = bodyOf(VALUES.flatMap(hostilePairs).filter(([name]) => name.length < 1000))
          const cookies = role ? signedInAs(role) : {}

          const { status } = await visit(handler, 'POST', address, { body, headers: FORM, cookies })

          expect(`${path} ${status < 500}`).toBe(`${path} true`)
        }
      }
    }

    // An auditor's search is itself recorded.
    const written = changed(before, await dumpTables(tables()))
    expect(written.filter((pk) => !/account\//.test(pk))).toEqual([])
  })

  it('reach no draft and no record through any step of any task', async () => {
    const handler = staffSite(siteDeps({ tables: tables(), now: NOW }))
    const before = await dumpTables(tables())

    for (const { task, link, steps } of tasks) {
      for (const step of steps) {
        for (const path of ['/draft', '']) {
          const body = bodyOf(VALUES.flatMap(hostilePairs).filter(([name]) => name.length < 1000))
          const { status } = await visit(handler, 'POST', `${link.address}${path}?step=${step}`, {
            body,
            headers: FORM,
            cookies: link.cookies,
          })

          const what = `${task.kind} ${step} ${path}`
          expect(`${what} ${status}`).toMatch(/ (204|303|409|422)$/)
        }
      }
    }

    const written = changed(before, await dumpTables(tables()))
    expect(written).toEqual([])
  })

  it('leave the rest of a form what it is', async () => {
    const handler = staffSite(siteDeps({ tables: tables(), now: NOW }))
    const one = tasks.find(({ task }) => task.kind === 'selfAssessment')
    if (!one) throw new Error('There is no self-assessment.')
    const { task, link } = one
    const before = await dumpTables(tables())
    const body = bodyOf([...hostilePairs('Ģ,ĠrolesĢ'), ['conduct', 'x']])

    const { status } = await visit(handler, 'POST', `${link.address}/draft?step=behaviour`, {
      body,
      headers: FORM,
      cookies: link.cookies,
    })

    const after = await dumpTables(tables())
    const [draft] = after.filter((line) => !before.includes(line))
    expect(status).toBe(204)
    expect(changed(before, after)).toEqual([`TASK#${task.taskId}`])
    expect(Object.keys(JSON.parse(draft?.slice(draft.indexOf('{')) ?? '{}')).toSorted()).toEqual(
      ['assigneeId', 'expiresAt', 'pk', 'sk', 'typed.conduct'].toSorted(),
    )
  })
})
