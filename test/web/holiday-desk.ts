import { beforeAll } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withWorkflows } from '../ground/workflows.ts'
import { visit } from '../platform/http/visit.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

export const cookies = signedInAs('hr')

/** A holiday that HR adds. */
export const ELECTION = {
  date: '2026-12-09',
  name: 'Pemungutan suara ulang',
  nameEn: 'Repeated election day',
  kind: 'national',
  source: 'Keputusan Wali Kota 12/2026',
}

/** HR at the list of holidays, in an agency whose period is open. */
export const withHolidayDesk = (tables: () => Tables) => {
  const workflows = withWorkflows()

  const site = () => {
    const { sfn, machineArn } = workflows()
    return hrSite(siteDeps({ tables: tables(), sfn, cycleWorkflow: machineArn }))
  }
  const get = (address: string) => visit(site(), 'GET', address, { cookies })
  const post = (address: string, form: Readonly<Record<string, string>> = {}) =>
    visit(site(), 'POST', address, { form, cookies })

  beforeAll(async () => {
    const { hr, head } = await openedPeriod(tables(), { employees: 3 })
    const underHead = { ...hr, unitId: 'dinkes', supervisorId: head.personId }
    await putRecord(tables(), keys.person(hr.personId), personAttributes(underHead))
  })
  return { get, post }
}
