import { beforeAll, describe, expect, it } from 'vitest'
import {
  confirmAccessChange,
  type DecisionResult,
  refuseAccessChange,
} from '../../functions/people/decide-access-change.ts'
import { sendMail } from '../../functions/platform/mail/send-mail.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { changeField } from '../ground/change-field.ts'
import { withMailing } from '../ground/mailing.ts'
import { emailOf, type Name } from '../ground/organisation.ts'
import { withTables } from '../ground/tables.ts'
import { Governed } from '../security/governed.ts'

const NEW_ADDRESS = 'tuti.handayani@pindah.example'
const LIST = 'https://bina.test/hr/access-changes'
const SIGN_IN = 'https://bina.test/sign-in'

const tables = withTables()
const mailing = withMailing()
let agency: Governed

beforeAll(async () => {
  agency = new Governed(tables())
  await agency.operatorImports()
  await agency.meet('sri', 'budi', 'yusuf', 'tuti', 'agus', 'siti', 'maria')
})

/** What the mailer sends when it is called for these notices, and nothing by its schedule. */
const lettersFor = async (noticeIds: readonly string[]) => {
  await sendMail({ noticeIds: [...noticeIds] }, mailing.deps(tables(), agency.deps.clock.now()), () => 60_000)
  return mailing.letters.map((letter) => ({
    to: letter.get('Destination.ToAddresses.member.1') ?? '',
    subject: letter.get('Message.Subject.Data') ?? '',
    text: letter.get('Message.Body.Text.Data') ?? '',
    html: letter.get('Message.Body.Html.Data') ?? '',
  }))
}

type Letter = Awaited<ReturnType<typeof lettersFor>>[number]
const toName = (letters: readonly Letter[], name: Name) => letters.filter(({ to }) => to === emailOf(name))

const told = (decided: DecisionResult): readonly string[] => {
  if (!decided.ok) throw new Error(decided.reason)
  return decided.told
}

const decisionOf = (about: Name, by: Name) => agency.decision(about, by)

describe('changes of access that an officer asks for', () => {
  it('are told at once, each with its name, kind, term and place, and with no address', async () => {
    const { called } = agency.deps.urgentMail
    called.length = 0
    const { personId } = await agency.person('yusuf')
    await changeField(tables(), keys.person(personId), 'language', 'en')

    await agency.imports('sri', {
      agus: { roles: 'auditor' },
      siti: { roles: 'hr' },
      tuti: { email: NEW_ADDRESS },
    })
    const letters = await lettersFor(called)

    const [budi, ...more] = toName(letters, 'budi')
    const [yusuf] = toName(letters, 'yusuf')
    expect(more).toEqual([])
    expect(budi?.subject).toBe('3 perubahan akses menunggu keputusan Anda')
    expect(yusuf?.subject).toBe('3 changes of access wait for your decision')
    for (const name of ['agus', 'siti', 'tuti'] as const) {
      const person = await agency.person(name)
      expect(budi?.text).toContain(`Setujui atau tolak perubahan akses ${person.name}`)
      expect(yusuf?.text).toContain(`Confirm or refuse a change of access of ${person.name}`)
    }
    expect(budi?.text).toContain('Yang diminta: peran Auditor diberikan.')
    expect(budi?.text).toContain('Yang diminta: peran Pengelola kepegawaian diberikan.')
    expect(budi?.text).toContain('Yang diminta: alamat email diganti.')
    expect(budi?.text).toMatch(/Kedaluwarsa bila belum diputus sampai Senin, 0?7 Desember 2026/)
    expect(yusuf?.text).toMatch(/Lapses if not decided by Monday,? 0?7 December 2026/)
    expect(budi?.text.split(`Buka Perubahan akses: ${LIST}\n`)).toHaveLength(4)
    expect(budi?.html.split(`href="${LIST}"`)).toHaveLength(4)
    for (const { text, html, to } of letters)
      expect(`${text}${html}`.replaceAll(to, '')).not.toMatch(/[\w.]+@[\w.]+\.example/)
    expect(toName(letters, 'tuti').map(({ subject }) => subject)).toEqual([
      'Perubahan akses Anda di Bina diminta',
    ])
  })

  it('are told to who asked and to the person when they are refused', async () => {
    const refused = await refuseAccessChange(tables(), {
      ...(await decisionOf('siti', 'budi')),
      reason: 'Belum dilantik',
    })

    const letters = await lettersFor(told(refused))

    const [sri] = toName(letters, 'sri')
    expect(sri?.subject).toBe(`Perubahan akses ${(await agency.person('siti')).name} ditolak`)
    expect(sri?.text).toContain('alasannya dapat dibaca di halaman Perubahan akses')
    expect(sri?.text).toContain(LIST)
    expect(sri?.text).not.toContain('Belum dilantik')
    expect(toName(letters, 'siti').map(({ subject }) => subject)).toEqual([
      'Perubahan akses Anda di Bina ditolak',
    ])
  })

  it('are told to the person when they are withdrawn, and not to who withdrew them', async () => {
    const withdrawn = await refuseAccessChange(tables(), {
      ...(await decisionOf('tuti', 'sri')),
      reason: 'Salah alamat',
    })

    const letters = await lettersFor(told(withdrawn))

    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      [emailOf('tuti'), 'Permintaan perubahan akses Anda ditarik kembali'],
    ])
  })

  it('are told with what changed and where to sign in when they are confirmed', async () => {
    const confirmed = await confirmAccessChange(tables(), await decisionOf('agus', 'budi'))

    const letters = await lettersFor(told(confirmed))

    const [agus] = toName(letters, 'agus')
    expect(agus?.subject).toBe('Akses Anda di Bina telah berubah')
    expect(agus?.text).toContain('Yang berubah: peran Auditor diberikan.')
    expect(agus?.text).toContain(`Masuk ke Bina: ${SIGN_IN}`)
    expect(toName(letters, 'sri').map(({ subject }) => subject)).toEqual([
      `Perubahan akses ${(await agency.person('agus')).name} disetujui dan sudah berlaku`,
    ])
  })

  it('of an address are told at both addresses at once, and lead to signing in at the new one only', async () => {
    agency.deps.urgentMail.called.length = 0
    await agency.imports('sri', { agus: { roles: 'auditor' }, tuti: { email: NEW_ADDRESS } })
    const confirmed = await confirmAccessChange(tables(), await decisionOf('tuti', 'budi'))

    const letters = await lettersFor(told(confirmed))

    const [former] = toName(letters, 'tuti')
    const present = letters.find(({ to }) => to === NEW_ADDRESS)
    expect([former?.subject, present?.subject]).toEqual([
      'Akses Anda di Bina telah berubah',
      'Akses Anda di Bina telah berubah',
    ])
    expect(former?.text).not.toContain(SIGN_IN)
    expect(present?.text).toContain(SIGN_IN)
    expect(former?.text).not.toContain(NEW_ADDRESS)
  })

  it('no longer bother who could have decided, once they are decided', async () => {
    const { called } = agency.deps.urgentMail
    called.length = 0
    await agency.imports('sri', {
      agus: { roles: 'auditor' },
      tuti: { email: NEW_ADDRESS },
      maria: { roles: 'hr' },
    })
    await confirmAccessChange(tables(), await decisionOf('maria', 'yusuf'))

    const letters = await lettersFor(called)

    expect(called.some((id) => id.includes('accessChangeWaits'))).toBe(true)
    expect(toName(letters, 'budi')).toEqual([])
  })
})
