import { beforeAll, describe, expect, it } from 'vitest'
import { exportsIn } from '../../functions/platform/exports/exports.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { historyOf } from '../ground/history-of.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { auditor, visitAs } from './auditor/auditor-site.ts'
import { OF_AUDITOR, OF_HR, withExports } from './exports-shown.ts'
import { EXPORTS, hrSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
const now = new Date(OF_HR.now)

beforeAll(async () => {
  await agency(tables())
  await withExports(tables(), OF_HR)
  await withExports(tables(), { ...OF_AUDITOR, requestedBy: 'hrhrhrhrhrh1' })
})

const site = () => hrSite(siteDeps({ tables: tables(), now }))
const asHr = (method: 'GET' | 'POST', address: string, form?: Readonly<Record<string, string>>) =>
  visit(site(), method, address, { cookies: signedInAs('hr'), ...(form ? { form } : {}) })

describe('the button of a file', () => {
  it('leads to the page of the request, and pressed again to the same', async () => {
    const first = await asHr('POST', '/hr/exports', { file: 'results', period: '2026-q4' })
    const again = await asHr('POST', '/hr/exports', { file: 'results', period: '2026-q4' })

    expect(first.status).toBe(303)
    expect(first.headers.location).toMatch(/^\/hr\/exports\/[0-9a-f-]{36}$/)
    expect(again.headers.location).toBe(first.headers.location)
    const { body } = await asHr('GET', String(first.headers.location))
    expect(body).toContain('Berkas sedang dibuat')
    expect(body).toContain('<meta http-equiv="refresh" content="2"')
  })

  it.each([
    ['of no period', { file: 'results' }],
    ['of a period that nobody opened', { file: 'results', period: '2031-q4' }],
    ['of no kind', { period: '2026-q4' }],
    ['of an auditor’s kind', { file: 'evidence', period: '2026-q4' }],
    ['of a name that no period has', { file: 'results', period: '__proto__' }],
  ])('gives nothing %s', async (_, form) => {
    expect((await asHr('POST', '/hr/exports', form)).status).toBe(404)
  })

  it('gives an auditor nothing of a unit that the period does not know', async () => {
    const form = { file: 'evidence', period: '2026-q4', unit: 'nowhere' }
    const { status } = await visitAs('/audit/exports', {
      tables: tables(),
      archive: siteDeps({ tables: tables() }).archive,
      form,
    })

    expect(status).toBe(404)
    expect(await exportsIn(tables()).waitingOf(auditor.personId)).toBeUndefined()
  })
})

describe('a file', () => {
  it('is led to at the bucket, which the page’s policy names, once the download is recorded', async () => {
    const { headers } = await asHr('GET', '/hr/exports/ready-hr')
    const led = await asHr('POST', '/hr/exports/ready-hr/download', {})

    expect(headers['content-security-policy']).toContain(`form-action 'self' ${EXPORTS};`)
    expect([led.status, led.headers.location]).toEqual([303, `${EXPORTS}results/one.1?signed`])
    expect((await historyOf(tables(), chains.export('ready-hr'))).at(-1)).toMatchObject({
      action: 'exportDownloaded',
      actor: { id: 'hrhrhrhrhrh1', as: 'hr' },
    })
  })

  it.each(['queued', 'expired', 'failed'])(
    'that is %s is not led to, and no download told',
    async (state) => {
      const { status, headers } = await asHr('POST', `/hr/exports/${state}-hr/download`, {})

      expect([status, headers.location]).toEqual([303, `/hr/exports/${state}-hr`])
      expect(await historyOf(tables(), chains.export(`${state}-hr`))).toEqual([])
    },
  )

  it('that one asked for in another role is none here', async () => {
    for (const path of ['ready-auditor', 'nothing', 'ready-auditor/download'])
      expect((await asHr(path.endsWith('download') ? 'POST' : 'GET', `/hr/exports/${path}`)).status).toBe(404)
    expect((await asHr('GET', '/hr/exports')).body).not.toContain('ready-auditor')
  })

  it('of an auditor is not given to another, and trying is no reading', async () => {
    const deps = { tables: tables(), archive: siteDeps({ tables: tables() }).archive }
    const shown = await visitAs('/audit/exports/ready-auditor', deps)
    const led = await visitAs('/audit/exports/ready-auditor/download', { ...deps, form: {} })

    expect([shown.status, led.status]).toEqual([404, 404])
    expect(await historyOf(tables(), chains.account(auditor.personId))).toEqual([])
  })
})
