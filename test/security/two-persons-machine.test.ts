import { describe, expect, it } from 'vitest'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { withMachine } from '../ground/machine.ts'
import { emailOf, organisationFiles } from '../ground/organisation.ts'
import { uploadFiles } from '../ground/upload-files.ts'

const machine = withMachine({ opened: false, people: ['tuti'] })
const ATTACKER = 'attacker@kota.example'

/** Sri uploads the organisation's files, the auditor's address made her own. */
const uploadTakeover = async () => {
  const browser = await machine().signIn('sri')
  const { people, units } = organisationFiles(['tuti'])
  const changed = { people: people.replace(emailOf('tuti'), ATTACKER), units }
  const { status } = await uploadFiles(machine().cloud.url, browser, changed)
  await machine().cloud.activity.idle()
  return status
}

const linksTo = (address: string) =>
  machine()
    .cloud.mails({ to: address, limit: 100 })
    .map(({ text }) => linkIn(text))
    .filter((link) => link !== '')

const askToSignIn = async (email: string) => {
  await fetch(`${machine().cloud.url}/sign-in`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email }),
    redirect: 'manual',
  })
  await machine().cloud.activity.idle()
}

describe('an officer who moves an auditor’s mailbox, on the running product', () => {
  it('gets no link to the audit, and cannot confirm it herself', async () => {
    const status = await uploadTakeover()
    await askToSignIn(ATTACKER)
    const path = `access-changes/${machine().personId('tuti')}/2`

    const address = new URL(`${machine().cloud.url}/hr/${path}/confirm`)
    const pressed = await machine()
      .browser('sri')
      .post(address, [['certain', 'yes']])

    expect(status).toBe(200)
    expect(linksTo(ATTACKER)).toEqual([])
    expect(pressed.status).toBe(409)
  })

  it('needs another officer, whose confirmation ends what was open and is told at the old address', async () => {
    const auditor = await machine().signIn('tuti')
    await machine().signIn('budi')

    await machine().atHrDesk(`access-changes/${machine().personId('tuti')}/2`, { certain: 'yes' }, 'budi')
    await machine().cloud.activity.idle()

    const audit = await auditor.open(`${machine().cloud.url}/audit`)
    expect(audit.url.pathname).toBe('/sign-in')
    const [newest] = machine().mailsTo('tuti')
    expect(newest?.subject).toBe('Akses Anda di Bina telah berubah')
    await machine().advance({ minutes: 2 })
    await askToSignIn(ATTACKER)
    expect(linksTo(ATTACKER)).toHaveLength(1)
  })
})
