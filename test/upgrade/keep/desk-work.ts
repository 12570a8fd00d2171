import type { Screen } from '../../../rehearsal/people/browser.ts'
import { emailOf, type Name, organisationFiles } from '../../ground/organisation.ts'
import type { Machine } from '../../ground/running-machine.ts'

/** Throws for a page that is an error. */
export const requireOk = ({ status, url }: Pick<Screen, 'status' | 'url'>): void => {
  if (status >= 400) throw new Error(`${url.pathname} was answered with ${status}.`)
}

/** Sri uploads the organisation again, in which somebody has another address, and the import is done. */
export const uploadAgain = async (machine: Machine, whose: Name, address: string): Promise<void> => {
  const { people, units } = organisationFiles()
  const form = new FormData()
  for (const [name, text] of Object.entries({ people: people.replace(emailOf(whose), address), units }))
    form.append(name, new File([text], `${name}.csv`))
  const headers = { cookie: machine.browser('sri').cookies, 'sec-fetch-site': 'same-origin' }
  const url = new URL('/hr/import', machine.cloud.url)
  const { status } = await fetch(url, { method: 'POST', headers, body: form, redirect: 'manual' })
  requireOk({ status, url })
  await machine.cloud.runSchedule('import-people')
}
