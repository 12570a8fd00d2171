import type { Screen } from '../../../rehearsal/people/browser.ts'
import { emailOf, type Name, organisationFiles } from '../../ground/organisation.ts'
import type { Machine } from '../../ground/running-machine.ts'
import { uploadFiles } from '../../ground/upload-files.ts'

/** Throws for a page that is an error. */
export const requireOk = ({ status, url }: Pick<Screen, 'status' | 'url'>): void => {
  if (status >= 400) throw new Error(`${url.pathname} was answered with ${status}.`)
}

/** Sri uploads the organisation again, in which somebody has another address, and the import is done. */
export const uploadAgain = async (machine: Machine, whose: Name, address: string): Promise<void> => {
  const { people, units } = organisationFiles()
  const files = { people: people.replace(emailOf(whose), address), units }
  requireOk(await uploadFiles(machine.cloud.url, machine.browser('sri'), files))
  await machine.cloud.activity.idle()
}
