import { beforeAll, describe, expect, it } from 'vitest'
import { openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'
import { visit } from '../../platform/http/visit.ts'
import { everyTask, KINDS } from '../../security/every-task.ts'
import { NOW, siteDeps, siteNamed } from '../sites.ts'

const tables = withTables()
const site = (name: string) => siteNamed(name, siteDeps({ tables: tables(), now: NOW })).handler

let tasks: Awaited<ReturnType<typeof everyTask>>
beforeAll(async () => {
  tasks = await everyTask(tables(), await openedPeriod(tables(), { employees: KINDS.length }))
})

const AREAS = [
  ['calibration', 'calibration'],
  ['coachingPlan', 'follow-up'],
  ['rewardApproval', 'follow-up'],
] as const

const asked = (kind: string) => {
  const found = tasks.find(({ task }) => task.kind === kind)
  if (!found) throw new Error(`There is no task ${kind}.`)
  const { task, link } = found
  const [, , secret = ''] = link.address.split('/')
  return { ...found, secret, atTheDoor: `/t/${secret}/${task.taskId}` }
}

describe.each(AREAS)('a task of the kind %s', (kind, area) => {
  it('has its page at the site of its area', async () => {
    const { link } = asked(kind)

    const { status } = await visit(site(`staff-${area}`), 'GET', link.address, { cookies: link.cookies })

    expect([link.address.split('/')[3], status]).toEqual([area, 200])
  })

  it.each([
    ['GET', '', 'where=elsewhere&step=reason%26more', '?step=reason%26more'],
    ['POST', '', '', ''],
    ['POST', '/draft', 'step=reason', '?step=reason'],
  ] as const)('is led there from its former address by %s%s, with all that was sent', async (...sent) => {
    const [method, rest, query, kept] = sent
    const { atTheDoor, link } = asked(kind)
    const body = method === 'POST' ? { form: { reason: 'Tulisan' } } : {}

    const { status, headers } = await visit(site('staff'), method, `${atTheDoor}${rest}?${query}`, {
      cookies: link.cookies,
      ...body,
    })

    expect([status, headers.location]).toEqual([307, `${link.address}${rest}${kept}`])
  })

  it('shows its door there to a browser that has not pressed Continue', async () => {
    const { link } = asked(kind)

    const { status, body } = await visit(site(`staff-${area}`), 'GET', link.address)

    expect(status).toBe(403)
    expect(body).toContain(`action="/t/${asked(kind).secret}/fresh"`)
  })
})

describe('the site of an area', () => {
  it.each(['calibration', 'follow-up'])('opens no task of another: %s', async (area) => {
    const { secret, task, link } = asked('selfAssessment')

    const { status } = await visit(site(`staff-${area}`), 'GET', `/t/${secret}/${area}/${task.taskId}`, {
      cookies: link.cookies,
    })

    expect(status).toBe(404)
  })

  it('is named in no address that a visitor makes up', async () => {
    const { secret, link } = asked('selfAssessment')

    const { status } = await visit(site('staff'), 'GET', `/t/${secret}/calibration.%2F%2Fevil.example.1`, {
      cookies: link.cookies,
    })

    expect(status).toBe(404)
  })
})
