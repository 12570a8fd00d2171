import { beforeAll, describe, expect, it } from 'vitest'
import { sites } from '../../infra/bina-stack.ts'
import { nameOfEntry } from '../../infra/constructs/bundles.ts'
import { matchRoute, type Route, routesOf } from '../../local/api/routes.ts'
import { readAssembly } from '../../local/template/read-assembly.ts'
import { resolveTemplate } from '../../local/template/resolve-template.ts'
import { synthesiseOnce } from '../../rehearsal/synthesise/synthesise-once.ts'
import { withTables } from '../ground/tables.ts'
import { siteDeps, sitesOf } from './sites.ts'

const tables = withTables()
let routes: readonly Route[]

beforeAll(async () => {
  const { template, stackName } = readAssembly(await synthesiseOnce())
  routes = routesOf(resolveTemplate(template, { stackName, siteUrl: 'http://localhost' }))
})

const answeredBy = (method: string, path: string) =>
  matchRoute(routes, method, path)?.route.functionArn.replace(/.*:function:bina-/, '')

describe('the API', () => {
  it('hands every page to the website that has it', () => {
    const pages = sitesOf(siteDeps({ tables: tables() })).flatMap(({ name, routes }) =>
      routes.map(({ method, path }) => ({ name, method, path: path.replaceAll(/\{[^}]+\}/g, 'some') })),
    )

    const met = pages.map(({ method, path }) => `${method} ${path}: ${answeredBy(method, path)}`)

    expect(met).toEqual(pages.map(({ name, method, path }) => `${method} ${path}: ${name}`))
  })

  it('has some address for every website', () => {
    const answering = new Set(routes.map(({ functionArn }) => functionArn.replace(/.*:function:bina-/, '')))

    expect([...answering].sort()).toEqual(
      Object.values(sites)
        .map(({ entry }) => nameOfEntry(entry))
        .sort(),
    )
  })
})
