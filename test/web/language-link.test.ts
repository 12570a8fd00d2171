import { beforeAll, describe, expect, it } from 'vitest'
import { addressOf, createLink, newLinkSecret } from '../../functions/platform/access/links.ts'
import { languageOf } from '../../functions/platform/access/preferences.ts'
import { website } from '../../functions/platform/http/website.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import type { Language } from '../../functions/platform/i18n/languages.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Person } from '../../functions/records/people.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { askFor, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { NOW, siteDeps } from './sites.ts'

const tables = withTables()
const deps = () => siteDeps({ tables: tables(), now: NOW })
const staff = website({ routes: () => staffRoutes, deps })

let opened: OpenedPeriod
let task: Task
let person: Person

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 1 })
  const [appraisal] = opened.appraisals
  task = await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisal?.appraisalId ?? '', round: 1 })
  const [first] = opened.employees
  if (!first) throw new Error('Nobody is appraised.')
  person = first
})

/** A link of a letter in a language, opened in the browser whose cookies these are. */
const openedLink = async (language?: Language) => {
  const [secret, browser] = [newLinkSecret(person.personId), newSecret()]
  const { item } = createLink({
    hash: digest(secret),
    purpose: 'tasks',
    personId: person.personId,
    tasks: [{ taskId: task.taskId, version: task.version, periodId: task.periodId }],
    addressed: addressOf(person),
    validUntil: Math.floor(NOW.getTime() / 1000) + 86_400,
    boundTo: digest(browser),
    ...(language ? { language } : {}),
  })
  await putRecord(tables(), keys.link(digest(secret)), item('records').Put?.Item ?? {})
  return { address: `/t/${secret}`, cookies: { bina_browser: browser } }
}

const preferred = (personId: string) => languageOf(tables(), { personId, language: undefined })

describe('a page behind a mailed link', () => {
  it('speaks the language of its letter', async () => {
    const { address, cookies } = await openedLink('en')

    const { body } = await visit(staff, 'GET', `${address}/${task.taskId}`, { cookies })

    expect(body).toContain('<html lang="en">')
  })

  it('speaks another where that was chosen in this browser', async () => {
    const { address, cookies } = await openedLink('en')

    const { body } = await visit(staff, 'GET', `${address}/${task.taskId}`, {
      cookies: { ...cookies, bina_language: 'id' },
    })

    expect(body).toContain('<html lang="id">')
  })

  it('keeps the language chosen on it for the person of the link, and comes back', async () => {
    const { address, cookies } = await openedLink('id')
    const back = `${address}/${task.taskId}?step=start`

    const page = await visit(staff, 'GET', `${address}/${task.taskId}`, { cookies })
    const chosen = await visit(staff, 'POST', `${address}/language`, {
      cookies,
      form: { language: 'en', back },
    })

    expect(page.body).toContain(`<form method="post" action="${address}/language">`)
    expect(chosen).toMatchObject({ status: 303, headers: { location: back } })
    expect(chosen.cookies).toEqual([expect.stringContaining('bina_language=en')])
    expect(await preferred(person.personId)).toBe('en')
  })

  it('changes nothing for the person by being read', async () => {
    const before = await preferred(person.personId)
    const { address, cookies } = await openedLink('id')

    await visit(staff, 'GET', `${address}/${task.taskId}?language=${before === 'en' ? 'id' : 'en'}`, {
      cookies,
    })

    expect(await preferred(person.personId)).toBe(before)
  })

  it('keeps nothing for the person in a browser that the link is not opened in', async () => {
    const before = await preferred(person.personId)
    const { address } = await openedLink('id')
    const other = before === 'en' ? 'id' : 'en'

    const chosen = await visit(staff, 'POST', `${address}/language`, {
      cookies: { bina_browser: newSecret() },
      form: { language: other, back: address },
    })

    expect(chosen.cookies).toEqual([expect.stringContaining(`bina_language=${other}`)])
    expect(await preferred(person.personId)).toBe(before)
  })
})
