import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { confirmAccessChange, refuseAccessChange } from '../../functions/people/decide-access-change.ts'
import { addressOf, isAddressedTo } from '../../functions/platform/access/links.ts'
import { createSession, findSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { sendMail } from '../../functions/platform/mail/send-mail.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { withMailing } from '../ground/mailing.ts'
import { emailOf, type Name, organisationFiles } from '../ground/organisation.ts'
import { chainsIn, directoryIn } from '../people/importing.ts'
import { type Governed, withGoverned as governed } from './governed.ts'

const DAY = 86_400_000
const ATTACKER = 'attacker@kota.example'

const mailing = withMailing()

const decide = async (agency: Governed, about: Name, by: Name) =>
  confirmAccessChange(agency.tables, await agency.decision(about, by))

const noticesTo = async (agency: Governed, name: Name) => {
  const { personId } = await agency.person(name)
  return (await directoryIn(agency.tables))
    .filter((item) => item.sk === 'NOTICE' && item.personId === personId)
    .map((item) => noticeSchema.parse(item))
}

const entriesAbout = async (agency: Governed, name: Name) => {
  const { personId } = await agency.person(name)
  const chains = await chainsIn(agency.tables)
  return { person: chains.get(`person/${personId}`) ?? [], account: chains.get(`account/${personId}`) ?? [] }
}

describe('the first import', () => {
  const agency = governed()

  it('sets roles freely and says in History that nobody could confirm it', async () => {
    expect((await agency().person('tuti')).roles).toEqual(['auditor'])
    const { person } = await entriesAbout(agency(), 'tuti')
    expect(person[0]).toMatchObject({
      action: 'personAdded',
      after: { roles: ['auditor'], secondPerson: 'none' },
    })
    expect(await agency().changeOf('tuti')).toMatchObject({ state: 'done', secondPerson: 'none' })
  })

  it('changes nothing when the same files come again', async () => {
    const before = await directoryIn(agency().tables)

    const again = await agency().operatorImports()

    expect(again).toMatchObject({ state: 'imported', accessChangesWaiting: 0, peopleChanged: 0 })
    expect(await directoryIn(agency().tables)).toEqual(before)
  })
})

describe('an officer who moves a mailbox first and asks for a role after', () => {
  const agency = governed()

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
  const agency = governed()

  it('by moving it again, or by clearing it first, hides neither where it was nor who began', async () => {
    await agency().imports('sri', { siti: { email: 'sementara@kota.example' } })
    await agency().imports('budi', { siti: { email: ATTACKER } })
    await agency().imports('sri', { siti: { email: ATTACKER }, maria: { email: '' } })

    expect(await agency().person('siti')).toMatchObject({
      email: ATTACKER,
      formerEmail: emailOf('siti'),
      emailMovedBy: (await agency().person('sri')).personId,
    })
    expect(await noticesTo(agency(), 'maria')).toContainEqual(
      expect.objectContaining({ kind: 'addressMoved', address: emailOf('maria') }),
    )
  })
})

describe('an officer who chooses who rates them', () => {
  const agency = governed()
  const OWN = 'setda,Sekretariat Daerah,,198504172010011001,198504172010011001'
  const PUPPET = '198504172010011006'
  const otherCalibrator = () => organisationFiles().units.replace(OWN, OWN.replace(/\d+$/, PUPPET))

  it('has another supervisor only once a second person confirms it', async () => {
    const done = await agency().imports('sri', { sri: { supervisor_nip: PUPPET } })

    expect(done).toMatchObject({ state: 'imported', accessChangesWaiting: 1 })
    expect((await agency().person('sri')).supervisorId).toBe((await agency().person('yusuf')).personId)
    expect(await agency().changeOf('sri')).toMatchObject({ state: 'waiting', changed: ['supervisorId'] })
  })

  it('changes neither mailbox nor superior of whoever rates them, nor becomes a head', async () => {
    const head = (code: string, from: string) =>
      organisationFiles().units.replace(
        new RegExp(`^(${code},[^,]*,[^,]*),${from}`, 'm'),
        '$1,198504172010011002',
      )
    const own = { supervisor_nip: PUPPET }
    await agency().imports('budi', { sri: own })
    expect(await decide(agency(), 'sri', 'yusuf')).toMatchObject({ ok: true })

    const imports = [
      await agency().imports('sri', { sri: own, agus: { email: ATTACKER } }),
      await agency().imports('sri', { sri: own, agus: { supervisor_nip: '198504172010011001' } }),
      await agency().imports('sri', { sri: own, ratna: { email: ATTACKER } }),
      await agency().imports('sri', { sri: own }, '', head('setda', '198504172010011001')),
      await agency().imports('sri', { sri: own }, '', head('dinkes', '198504172010011005')),
    ]

    for (const { state, problems } of imports) {
      expect(state).toBe('refused')
      expect(problems.map(({ code }) => code)).toContain('own-judge')
    }
    expect((await agency().person('agus')).email).toBe(emailOf('agus'))
  })

  it('changes neither the calibrator of their unit nor their unit, which another officer may', async () => {
    const byUnit = await agency().imports('sri', {}, '', otherCalibrator())
    const byMove = await agency().imports('sri', { sri: { unit: 'dinkes' } })
    const byAnother = await agency().imports('budi', { sri: { unit: 'dinkes' } })

    expect([byUnit, byMove].map(({ state, problems }) => [state, problems])).toMatchObject([
      ['refused', [{ file: 'units', line: 2, column: 'calibrator_nip', code: 'own-judge' }]],
      ['refused', [{ file: 'people', line: 3, column: 'unit', code: 'own-judge' }]],
    ])
    expect(byAnother.state).toBe('imported')
  })
})

describe('an officer who makes themself auditor by a row', () => {
  const agency = governed()

  it('gets the rest of the row and waits for a second person', async () => {
    const edits = { sri: { roles: 'hr;auditor;calibrator', post: 'Kepala Bidang Kinerja' } }

    const done = await agency().imports('sri', edits)

    expect(done).toMatchObject({ state: 'imported', accessChangesWaiting: 1 })
    expect(await agency().person('sri')).toMatchObject({
      roles: ['calibrator', 'hr'],
      post: 'Kepala Bidang Kinerja',
    })
    const { person, account } = await entriesAbout(agency(), 'sri')
    expect(person.at(-1)?.after).toMatchObject({ roles: ['calibrator', 'hr'] })
    expect(account.at(-1)).toMatchObject({
      action: 'accessChangeRequested',
      actor: { kind: 'person', id: (await agency().person('sri')).personId, as: 'hr' },
      after: { rolesAfter: ['auditor', 'calibrator', 'hr'] },
    })
  })

  it('does not ask twice, and tells both who decide and herself', async () => {
    await agency().imports('sri', { sri: { roles: 'hr;auditor;calibrator', post: 'Kepala Bidang Kinerja' } })

    expect(await agency().waiting()).toHaveLength(1)
    expect((await noticesTo(agency(), 'budi')).map(({ kind }) => kind)).toEqual(['accessChangeWaits'])
    expect((await noticesTo(agency(), 'yusuf')).map(({ kind }) => kind)).toEqual(['accessChangeWaits'])
    expect((await noticesTo(agency(), 'sri')).map(({ kind }) => kind)).toEqual(['accessChangeAsked'])
  })

  it.each(['sri', 'tuti', 'agus'] as const)('is not confirmed by %s', async (by) => {
    expect(await decide(agency(), 'sri', by)).toEqual({ ok: false, reason: 'not-theirs' })
    expect((await agency().person('sri')).roles).not.toContain('auditor')
  })

  it('is confirmed by another officer exactly once, and marked with both names', async () => {
    const [one, other] = await Promise.all([decide(agency(), 'sri', 'budi'), decide(agency(), 'sri', 'budi')])

    expect([one.ok, other.ok].toSorted()).toEqual([false, true])
    const { person, account } = await entriesAbout(agency(), 'sri')
    const [sri, budi] = [await agency().person('sri'), await agency().person('budi')]
    expect(sri.roles).toEqual(['auditor', 'calibrator', 'hr'])
    expect(person.at(-1)).toMatchObject({
      action: 'personChanged',
      actor: { id: budi.personId },
      before: { roles: ['calibrator', 'hr'] },
      after: { roles: ['auditor', 'calibrator', 'hr'], secondPerson: 'confirmed' },
    })
    expect(account.at(-1)).toMatchObject({ action: 'accessChanged', after: { requestedBy: sri.personId } })
    const chains = await chainsIn(agency().tables)
    expect([...chains.values()].every((entries) => verifyChain(entries).ok)).toBe(true)
  })
})

describe('an officer who moves an auditor’s mailbox', () => {
  const agency = governed()
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

describe('a change that the directory has moved away from', () => {
  const agency = governed()

  it('is refused, and changes nothing', async () => {
    await agency().imports('sri', { agus: { roles: 'auditor' } })
    await agency().imports('sri', { agus: { email: 'agus.baru@kota.example' } })

    expect(await decide(agency(), 'agus', 'budi')).toEqual({ ok: false, reason: 'person-changed' })
    expect((await agency().person('agus')).roles).toEqual([])
  })

  it('is refused when it was refused before, and when nobody answered for two weeks', async () => {
    await agency().imports('sri', { agus: { roles: 'auditor' } })
    const decision = await agency().decision('agus', 'budi')
    await refuseAccessChange(agency().tables, { ...decision, reason: 'Tidak disepakati' })

    const refused = await confirmAccessChange(agency().tables, decision)
    await agency().imports('sri', { agus: { roles: 'hr' } })
    agency().deps.clock.move(15 * DAY)

    expect(refused).toEqual({ ok: false, reason: 'decided-already' })
    expect(await decide(agency(), 'agus', 'budi')).toEqual({ ok: false, reason: 'decided-already' })
  })
})

describe('two officers without a head', () => {
  const agency = governed(['tuti'])

  beforeAll(async () => {
    await agency().imports('sri', { yusuf: { roles: 'calibrator' } })
    await decide(agency(), 'yusuf', 'budi')
  })

  it('do not become one by a row that retires the other', async () => {
    await agency().imports('sri', { yusuf: { roles: 'calibrator' }, budi: { status: 'retired' } })
    agency().deps.clock.move(5 * DAY)

    expect(await decide(agency(), 'budi', 'sri')).toEqual({ ok: false, reason: 'not-theirs' })
    expect((await agency().person('budi')).status).toBe('active')
  })

  it('become one when the other agrees to leave, who gains nothing by it', async () => {
    expect((await decide(agency(), 'budi', 'budi')).ok).toBe(true)
    expect((await agency().person('budi')).status).toBe('retired')
  })

  it('the one who is left waits three days, and the auditors are told', async () => {
    const all = { yusuf: { roles: 'calibrator' }, budi: { status: 'retired' } }
    await agency().imports('sri', { ...all, yusuf: { roles: 'calibrator;leadership' } })
    const early = await decide(agency(), 'yusuf', 'sri')
    agency().deps.clock.move(3 * DAY)

    const late = await decide(agency(), 'yusuf', 'sri')

    expect(early).toEqual({ ok: false, reason: 'not-theirs' })
    expect(late.ok).toBe(true)
    expect(await agency().changeOf('yusuf')).toMatchObject({ state: 'done', secondPerson: 'none' })
    const { person, account } = await entriesAbout(agency(), 'yusuf')
    for (const entry of [person.at(-1), account.at(-1)])
      expect(entry?.after).toMatchObject({ secondPerson: 'none' })
    expect((await noticesTo(agency(), 'tuti')).map(({ kind }) => kind)).toContain('accessChangeAlone')
  })
})

describe('one officer alone', () => {
  const agency = governed(['tuti'])

  beforeAll(async () => {
    await agency().imports('sri', { yusuf: { roles: 'calibrator' } })
    await decide(agency(), 'yusuf', 'budi')
    await agency().imports('budi', { yusuf: { roles: 'calibrator' }, sri: { roles: '' } })
    await decide(agency(), 'sri', 'sri')
  })

  it('never promotes themself', async () => {
    const edits = { yusuf: { roles: 'calibrator' }, sri: { roles: '' }, budi: { roles: 'hr;auditor' } }
    await agency().imports('budi', edits)
    agency().deps.clock.move(4 * DAY)

    expect(await decide(agency(), 'budi', 'budi')).toEqual({ ok: false, reason: 'not-theirs' })
  })

  it('is helped by the operator, whose import tells that there was no second person', async () => {
    const lost = {
      yusuf: { roles: 'calibrator' },
      sri: { roles: '' },
      budi: { email: 'budi.baru@kota.example' },
    }

    const done = await agency().operatorImports(lost)

    expect(done).toMatchObject({ state: 'imported', accessChangesWaiting: 0 })
    expect((await agency().person('budi')).email).toBe('budi.baru@kota.example')
    const { person } = await entriesAbout(agency(), 'budi')
    expect(person.at(-1)?.after).toMatchObject({ secondPerson: 'none' })
    const told = (await noticesTo(agency(), 'budi')).filter(({ kind }) => kind === 'accessChanged')
    expect(told.map(({ address }) => address)).toContain(emailOf('budi'))
  })
})
