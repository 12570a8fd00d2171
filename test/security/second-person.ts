import { confirmAccessChange } from '../../functions/people/decide-access-change.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import type { Name } from '../ground/organisation.ts'
import { chainsIn, directoryIn } from '../people/importing.ts'
import type { Governed } from './governed.ts'

/** An address that belongs to nobody of the agency. */
export const ATTACKER = 'attacker@kota.example'

/** A second person confirms the latest change of somebody's access. */
export const decide = async (agency: Governed, about: Name, by: Name) =>
  confirmAccessChange(agency.tables, await agency.decision(about, by))

/** What somebody is owed by mail, sent or not. */
export const noticesTo = async (agency: Governed, name: Name) => {
  const { personId } = await agency.person(name)
  return (await directoryIn(agency.tables))
    .filter((item) => item.sk === 'NOTICE' && item.personId === personId)
    .map((item) => noticeSchema.parse(item))
}

/** What History tells of a person and of their account. */
export const entriesAbout = async (agency: Governed, name: Name) => {
  const { personId } = await agency.person(name)
  const chains = await chainsIn(agency.tables)
  return { person: chains.get(`person/${personId}`) ?? [], account: chains.get(`account/${personId}`) ?? [] }
}
