import { describe, expect, it } from 'vitest'
import { addressOf, isAddressedTo } from '../../functions/platform/access/links.ts'
import { createSession, findSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { sendMail } from '../../functions/platform/mail/send-mail.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { withMailing } from '../ground/mailing.ts'
import { emailOf } from '../ground/organisation.ts'
import { withGoverned } from './governed.ts'
import { ATTACKER, decide, entriesAbout, noticesTo } from './second-person.ts'

const mailing = withMailing()

describe('an officer who moves a mailbox first and asks for a role after', () => {
  const agency = withGoverned()

  it('leaves a trace of the move, and the former address hears of it', async () => {
    await agency().imports('sri', { siti: { email: ATTACKER } })
    await agency().imports('sri', { siti: { email: ATTACKER, roles: 'auditor' } })

    const siti = await agency().person('siti')
    const { personId } = await agency().person('sri')
    expect(siti).toMatchObject({
      email: ATTACKER,
      formerEmail: emailOf('siti'),
      emailMovedBy: personId,
      roles: [],
    })
    expect(siti.emailMovedAt).toBeDefined()
    expect(await noticesTo(agency(), 'siti')).toContainEqual(
      expect.objectContaining({ kind: 'addressMoved', address: emailOf('siti') }),
    )
    const { person } = await entriesAbout(agency(), 'siti')
    expect(person[1]).toMatchObject({ action: 'personChanged', after: { requestedBy: personId } })
    expect(JSON.stringify(person)).not.toContain(ATTACKER)
  })
})

describe('an officer who hides a move of a mailbox', () => {
  const agency = withGoverned()

  it('by moving it again hides neither where it was nor who began, and clears none alone', async () => {
    await agency().imports('sri', { siti: { email: 'sementara@kota.example' } })
    await agency().imports('budi', { siti: { email: ATTACKER } })
    await agency().imports('sri', { siti: { email: ATTACKER }, maria: { email: '' } })

    expect(await agency().person('siti')).toMatchObject({
      email: ATTACKER,
      formerEmail: emailOf('siti'),
      emailMovedBy: (await agency().person('sri')).personId,
    })
    // Taking an address away waits for a second person.
    expect((await agency().person('maria')).email).toBe(emailOf('maria'))
  })
})

describe('an officer who moves an auditor’s mailbox', () => {
  const agency = withGoverned()
  const takeover = { tuti: { email: ATTACKER } }

  it('moves nothing alone, in whatever way the rows say it', async () => {
    const row =
      '198504172010011099,pns,Tuti Handayani,tuti@kota.example,setda,Auditor,administrator,IV/a,,active,\n'

    await agency().imports('sri', takeover)
    const double = await agency().imports('sri', { tuti: { email: '' } }, row)

    expect(double).toMatchObject({ state: 'imported', accessChangesWaiting: 2 })
    const tuti = await agency().person('tuti')
    expect(tuti.email).toBe(emailOf('tuti'))
    const people = peopleIn(agency().tables)
    expect(await people.idByEmail(emailOf('tuti'))).toBe(tuti.personId)
    expect(await people.idByEmail(ATTACKER)).toBeUndefined()
    const namesake = await people.get((await people.idByNip('198504172010011099')) ?? '')
    expect(namesake?.email).toBeUndefined()
  })

  it('waits with everybody who would move up behind her', async () => {
    const chain = {
      tuti: { email: ATTACKER },
      agus: { email: emailOf('tuti') },
      siti: { email: emailOf('agus') },
    }

    const done = await agency().imports('sri', chain)

    expect(done).toMatchObject({ state: 'imported', accessChangesWaiting: 3 })
    expect((await agency().person('agus')).email).toBe(emailOf('agus'))
    expect((await agency().person('siti')).email).toBe(emailOf('siti'))
  })

  it('is carried out by two: sessions and links end, and the old address hears of it', async () => {
    const { tables, deps } = agency()
    const before = await agency().person('tuti')
    const now = deps.clock.now()
    await transact(tables, [createSession(before, 'open', now)])
    const link = { addressed: addressOf(before) }
    const session = () => findSession(tables, { [SESSION_COOKIE]: 'open' }, now)
    expect(await session()).toBeDefined()

    const confirmed = await decide(agency(), 'tuti', 'yusuf')

    expect(confirmed.ok).toBe(true)
    const after = await agency().person('tuti')
    expect(after.email).toBe(ATTACKER)
    expect(await session()).toBeUndefined()
    expect(isAddressedTo(link, after)).toBe(false)
    const told = (await noticesTo(agency(), 'tuti')).filter(({ kind }) => kind === 'accessChanged')
    expect(told.map(({ address }) => address).toSorted()).toEqual([emailOf('tuti'), undefined])
    await sendMail({}, mailing.deps(tables, now), () => Number.POSITIVE_INFINITY)
    const textOf = (letter: URLSearchParams) => String(letter.get('Message.Body.Text.Data'))
    const addressesOf = (words: string) =>
      mailing.letters
        .filter((letter) => textOf(letter).includes(words))
        .map((letter) => letter.get('Destination.ToAddresses.member.1'))
        .toSorted()
    expect(addressesOf('Akses Anda di Bina telah berubah')).toEqual([ATTACKER, emailOf('tuti')])
    expect(new Set(addressesOf('Perubahan akses Anda di Bina diminta'))).not.toContain(ATTACKER)
    // They name public pages only: a link of one's own would open at the old address, too.
    const personal = /bina\.test\/(?!(sign-in|hr\/access-changes|audit\/access-changes)\n)/
    expect(mailing.letters.filter((letter) => personal.test(textOf(letter)))).toEqual([])
    expect(await peopleIn(tables).idByEmail(emailOf('tuti'))).toBeUndefined()
  })

  it('gives an address to one person only, whoever is confirmed first', async () => {
    await agency().imports('sri', { tuti: { email: ATTACKER }, yusuf: { email: 'new@kota.example' } })
    await agency().imports('sri', { tuti: { email: ATTACKER }, maria: { email: 'new@kota.example' } })

    expect(await decide(agency(), 'yusuf', 'budi')).toEqual({ ok: false, reason: 'address-taken' })
    expect((await agency().person('yusuf')).email).toBe(emailOf('yusuf'))
  })
})
