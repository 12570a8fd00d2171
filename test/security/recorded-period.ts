import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { commitAll } from '../../functions/platform/history/commit.ts'
import { chains, type Key, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { replace, type Values, type Write } from '../../functions/platform/table/write.ts'
import { appraisalAttributes } from '../../functions/records/appraisals.ts'
import { type Person, personAttributes } from '../../functions/records/people.ts'
import { periodAttributes } from '../../functions/records/periods.ts'
import { plansIn } from '../../functions/records/plans.ts'
import { liveAppraisal } from '../audit/lived-period.ts'
import { memoryArchive } from '../audit/memory-archive.ts'
import { OPENED_AT, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withPeriod } from '../ground/with-period.ts'
import { visitAs } from '../web/auditor/auditor-site.ts'

const asValues = (values: object): Values => JSON.parse(JSON.stringify(values))

const write = (chain: string, writes: readonly Write[], periodId?: string) => ({
  chain,
  periodId,
  actor: { kind: 'system', name: 'test' } as const,
  at: OPENED_AT,
  action: 'addressTrusted' as const,
  writes,
})

const writePerson = (person: Person) =>
  write(chains.person(person.personId), [
    replace(keys.person(person.personId), asValues(personAttributes(person))),
    replace(keys.nip(person.nip), { personId: person.personId }),
    ...(person.email ? [replace(keys.email(person.email), { personId: person.personId })] : []),
  ])

const record = async (tables: Tables, opened: OpenedPeriod): Promise<void> => {
  const { period, unit, hr, head, supervisor, employees, appraisals } = opened
  const { periodId } = period
  const people = [hr, head, supervisor, ...employees].map((person, at) => ({
    ...person,
    nip: `19850101201001200${at}`,
  }))
  await commitAll(tables, people.map(writePerson))
  await commitAll(tables, [
    write(
      chains.period(periodId),
      [replace(keys.period(periodId), asValues(periodAttributes(period)))],
      periodId,
    ),
    write(chains.unit(unit.unitId), [replace(keys.unit(unit.unitId), asValues(unit))], periodId),
  ])
  for (const appraisal of appraisals) {
    const { appraisalId } = appraisal
    const plan = await plansIn(tables).ofAppraisal(appraisalId)
    const writes = [
      replace(keys.appraisal(appraisalId), asValues(appraisalAttributes(appraisal))),
      replace(keys.appraisalPart(appraisalId, 'PLAN'), asValues(plan ?? {})),
    ]
    await commitAll(tables, [write(chains.appraisal(appraisalId), writes, periodId)])
    await liveAppraisal(tables, opened, appraisal)
  }
}

/** The text of a page, without its markup. */
export const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** A period of two employees all of whose records stand in History, as the product writes them. */
export const withRecordedPeriod = (tables: () => Tables) => {
  const recorded = withPeriod(async () => {
    const opened = await openedPeriod(tables(), { employees: 2 })
    await record(tables(), opened)
    return opened
  })
  /** The first employee's appraisal. */
  const first = () => {
    const [appraisal] = recorded().appraisals
    if (!appraisal) throw new Error('Nobody is appraised.')
    return appraisal
  }
  const { archive } = memoryArchive()
  /** What an auditor reads on a page, without its markup; in Indonesian unless told. */
  const read = async (address: string, language?: 'en') =>
    plain((await visitAs(address, { tables: tables(), archive, language })).body ?? '')
  return { recorded, first, archive, read }
}

/** Deletes a record behind Bina's back; the returned function puts it back. */
export const takeRecordAway = async (tables: Tables, key: Key) => {
  const { Attributes = {} } = await tables.client.send(
    new DeleteCommand({ TableName: tables.records, Key: { ...key }, ReturnValues: 'ALL_OLD' }),
  )
  return () => putRecord(tables, key, Attributes)
}
