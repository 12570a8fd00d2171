import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { type Name, organisationFiles } from '../ground/organisation.ts'
import type { Machine } from '../ground/running-machine.ts'
import { uploadFiles } from '../ground/upload-files.ts'
import { type Edits, peopleWith } from './edited-people.ts'

/** An officer uploads the organisation's files with some cells of people changed, and the import is carried out. */
export const uploads = async (
  machine: Machine,
  who: Name,
  edits: Edits,
  people: readonly Name[],
): Promise<number> => {
  const browser = await machine.signIn(who)
  const files = { people: peopleWith(edits, people), units: organisationFiles(people).units }
  const { status } = await uploadFiles(machine.cloud.url, browser, files)
  await machine.cloud.activity.idle()
  await machine.advance({ minutes: 3 })
  return status
}

/** When somebody was mailed a link to tasks since an instant, by the minute's tens. */
export const askedSince = (machine: Machine, name: Name, since: string): string[] =>
  machine
    .mailsTo(name)
    .filter(({ time, text }) => new Date(time).toISOString() > since && linkIn(text).includes('/t/'))
    .map(({ time }) => new Date(time).toISOString().slice(0, 15))
    .toReversed()

export const subjectsSince = (machine: Machine, name: Name, since: string): string[] =>
  machine
    .mailsTo(name)
    .filter(({ time }) => new Date(time).toISOString() > since)
    .map(({ subject }) => subject)
    .toReversed()
