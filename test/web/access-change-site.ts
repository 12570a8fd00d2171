import { beforeAll } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type AccessChange, createAccessChange } from '../../functions/records/access-changes.ts'
import { putRecord } from '../ground/reviewable.ts'
import { visit } from '../platform/http/visit.ts'
import { accessChange, asOfficer } from './access-changes.ts'
import { agency } from './agency.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

export const HR = 'hrhrhrhrhrh1'
export const OTHER = 'supervisor01'
export const ABOUT = 'employee0001'

/** Changes of one person's access, and their pages as HR reads them. */
export const withAccessChangePage = (tables: () => Tables) => {
  const now = new Date('2026-12-07T02:00:00.000Z')
  beforeAll(async () => {
    await agency(tables())
    await asOfficer(tables(), 'supervisor01')
  })

  let number = 0
  const changeOf = async (more: Partial<AccessChange>) => {
    number += 1
    const change = accessChange(ABOUT, { ...more, number })
    const { item } = createAccessChange(change)
    await putRecord(tables(), keys.accessChange(ABOUT, number), item('records').Put?.Item ?? {})
    return `/hr/access-changes/${ABOUT}/${number}`
  }

  const get = async (address: string, language: 'id' | 'en') =>
    (
      await visit(hrSite(siteDeps({ tables: tables(), now })), 'GET', address, {
        cookies: { ...signedInAs('hr'), bina_language: language },
      })
    ).body

  return { changeOf, get }
}
