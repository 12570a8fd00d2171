import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../functions/platform/access/accounts.ts'
import { addressOf, createLink } from '../../functions/platform/access/links.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { dumpTables } from '../ground/dump-tables.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { NOW, signedInAs, siteDeps, sitesOf } from './sites.ts'

const tables = withTables()
const browser = newSecret()
const unopened = newSecret()
const opened = newSecret()
const signIn = newSecret()

const TASK = 'selfAssessment.2026-q4.employee0004.1'

beforeAll(async () => {
  await agency(tables())
  const task = await tasksIn(tables()).get(TASK)
  const link = {
    personId: 'employee0004',
    tasks: [{ taskId: TASK, version: task?.version ?? 0, periodId: task?.periodId ?? '' }],
    addressed: addressOf({ email: 'employee0004@kota.example' }),
    validUntil: Math.floor(NOW.getTime() / 1000) + 3600,
  }
  const links = [
    createLink({ ...link, hash: digest(unopened), purpose: 'tasks' }),
    createLink({ ...link, hash: digest(opened), purpose: 'tasks', boundTo: digest(browser) }),
    createLink({
      ...link,
      hash: digest(signIn),
      purpose: 'signIn',
      personId: 'hrhrhrhrhrh1',
      addressed: addressOf({ email: 'hrhrhrhrhrh1@kota.example' }),
      tasks: [],
    }),
  ]
  const TransactItems = links.map((write) => write.item(tables().records))
  await tables().client.send(new TransactWriteCommand({ TransactItems }))
})

const known: Readonly<Record<string, readonly string[]>> = {
  periodId: ['2026-q4'],
  unitId: ['dinkes'],
  personId: ['employee0001'],
  appraisalId: ['2026-q4.employee0001'],
  importId: ['nothing'],
  name: ['nothing'],
  task: [TASK],
}

/** The addresses of a route, its placeholders filled with what exists. */
const addressesOf = (path: string): string[] => {
  const secrets = path.startsWith('/s/') ? [signIn, newSecret()] : [unopened, opened, newSecret()]
  return [...path.matchAll(/\{([^}]+)\}/g)].reduce<string[]>(
    (addresses, [placeholder, name = '']) =>
      addresses.flatMap((address) =>
        (name === 'secret' ? secrets : (known[name] ?? ['nothing'])).map((value) =>
          address.replace(placeholder, value),
        ),
      ),
    [path],
  )
}

const sites = () => sitesOf(siteDeps({ tables: tables() }))
type Site = ReturnType<typeof sites>[number]

/** Whose reading is recorded. */
const isAuditors = ({ name }: Site) => name.startsWith('auditor')

/** Fetches every GET of a website with every role and none, and gives the statuses met. */
const readAll = async ({ routes, handler }: Site): Promise<Set<number>> => {
  const addresses = routes.filter(({ method }) => method === 'GET').flatMap(({ path }) => addressesOf(path))
  const visits = addresses.flatMap((address) =>
    [...ROLES, undefined].flatMap((role) =>
      ['GET', 'HEAD'].map((method) => ({ address, method, signedIn: role ? signedInAs(role) : {} })),
    ),
  )
  const met = new Set<number>()
  for (const { address, method, signedIn } of visits) {
    const { status } = await visit(handler, method, address, {
      cookies: { ...signedIn, bina_browser: browser },
    })
    met.add(status)
  }
  return met
}

describe('reading', () => {
  it('every page of every other website leaves the tables as they are', { timeout: 60_000 }, async () => {
    for (const site of sites().filter((one) => !isAuditors(one))) {
      const before = await dumpTables(tables())

      const met = await readAll(site)

      expect(met, site.name).toContain(200)
      expect(met, site.name).not.toContain(500)
      expect(await dumpTables(tables()), site.name).toEqual(before)
    }
  })

  it('every page of the auditors’ adds only that they read it', { timeout: 60_000 }, async () => {
    const before = new Set(await dumpTables(tables()))

    for (const site of sites().filter(isAuditors)) await readAll(site)

    const after = await dumpTables(tables())
    const written = after.filter((line) => !before.has(line))
    expect(written.length).toBeGreaterThan(0)
    expect(written.filter((line) => !line.includes('account/auditor'))).toEqual([])
    expect(after.length).toBe(before.size + written.length)
  })
})
