import { chains, keys } from '../../../functions/platform/table/keys.ts'
import type { Tables } from '../../../functions/platform/table/table.ts'
import { livedPeriod, sealLived } from '../../audit/lived-period.ts'
import { memoryArchive } from '../../audit/memory-archive.ts'
import { withSigningKey } from '../../audit/signing-key.ts'
import { historyOf } from '../../ground/history-of.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withPeriod } from '../../ground/with-period.ts'
import { auditor, visitAs } from './auditor-site.ts'

export const NIP = '198501012010012001'

/** A sealed period of three employees, lived through, and the auditor's website to read it on. */
export const withLivedSite = (tables: () => Tables) => {
  const key = withSigningKey()
  const { archive, objects } = memoryArchive()
  const opened = withPeriod(async () => {
    const lived = await livedPeriod(tables(), 3)
    await sealLived(tables(), lived.period.periodId, archive, key())
    const personId = lived.employees[0]?.personId ?? ''
    await putRecord(tables(), keys.nip(NIP), { personId })
    await putRecord(tables(), keys.email('siti@kota.example'), { personId })
    return lived
  })

  const site = () => ({ tables: tables(), archive })
  const open = (address: string) => visitAs(address, site())
  const search = (person: string) => visitAs('/audit', { ...site(), form: { person } })
  const idOf = (at: number) => opened().appraisals[at]?.appraisalId ?? ''
  const readings = async () =>
    (await historyOf(tables(), chains.account(auditor.personId))).map(({ action, after }) => ({
      action,
      after,
    }))

  return { objects, opened, site, open, search, idOf, readings }
}
