import { beforeAll, describe, expect, it } from 'vitest'
import { type Notice, noticesIn } from '../../functions/platform/mail/notices.ts'
import { sendLetters } from '../../functions/platform/mail/send-letters.ts'
import { SHARDS } from '../../functions/platform/table/keys.ts'
import { withMailing } from '../ground/mailing.ts'
import { type Name, organisationFiles } from '../ground/organisation.ts'
import { withGoverned } from './governed.ts'

const agency = withGoverned()
const mailing = withMailing()

const NIP_OF = (name: string) =>
  organisationFiles()
    .people.split('\n')
    .map((line) => line.split(','))
    .find((cells) => cells[3] === `${name}@kota.example`)?.[0] ?? ''

const unitsWith = (code: string, cells: Readonly<Record<number, string>>) =>
  organisationFiles()
    .units.split('\n')
    .map((line) => {
      const row = line.split(',')
      return row[0] === code ? row.map((cell, at) => cells[at] ?? cell).join(',') : line
    })
    .join('\n')

const owedTo = async (name: Name): Promise<Notice[]> => {
  const { personId } = await agency().person(name)
  const due = Array.from({ length: SHARDS }, (_, shard) =>
    noticesIn(agency().tables).due(shard, new Date('2030-01-01'), { limit: 1000 }),
  )
  return (await Promise.all(due)).flatMap(({ items }) => items).filter((one) => one.personId === personId)
}

const kindsTo = async (name: Name) => (await owedTo(name)).map(({ kind }) => kind).toSorted()

const letterTo = async (name: Name): Promise<string[]> => {
  const now = agency().deps.clock.now()
  await sendLetters([await owedTo(name)], mailing.deps(agency().tables, now))
  return mailing.letters.map((letter) => letter.get('Message.Body.Text.Data') ?? '')
}

describe('an import that replaces people', () => {
  it('tells nobody when the directory is filled for the first time', async () => {
    for (const name of ['ratna', 'agus', 'yusuf'] as const) expect(await kindsTo(name)).toEqual([])
  })

  it('tells the calibrator and head of a unit that they are so no longer', async () => {
    const units = unitsWith('dinkes', { 3: NIP_OF('agus'), 4: NIP_OF('agus') })

    const done = await agency().imports('sri', {}, '', units)

    expect(done.state).toBe('imported')
    expect(await kindsTo('ratna')).toEqual(['calibratorReplaced', 'headReplaced'])
    const [letter] = await letterTo('ratna')
    expect(letter).toContain('Anda tidak lagi menjadi tim penilai kinerja untuk Dinas Kesehatan')
    expect(letter).toContain('Anda tidak lagi tercatat sebagai pimpinan Dinas Kesehatan')
    expect(letter).toContain('pengelola kepegawaian lain atau auditor')
    expect(await kindsTo('ratna')).toEqual([])
  })

  it('says nothing that has been put right by the time of the letter', async () => {
    await agency().imports('sri', {})
    const units = unitsWith('dinkes', { 4: NIP_OF('agus') })
    await agency().imports('sri', {}, '', units)
    await agency().imports('budi', {})

    expect(await kindsTo('ratna')).toContain('calibratorReplaced')
    expect(await letterTo('ratna')).toEqual([])
  })
})

describe('an import that gives people another supervisor', () => {
  const moved = {
    siti: { supervisor_nip: '' },
    maria: { supervisor_nip: '' },
    yohanes: { supervisor_nip: '' },
  }
  beforeAll(async () => {
    const under = NIP_OF('ratna')
    const edits = Object.fromEntries(Object.keys(moved).map((name) => [name, { supervisor_nip: under }]))
    await agency().imports('sri', edits)
  })

  it('tells the former one, of all of them in one letter', async () => {
    const letters = await letterTo('agus')

    expect(letters).toHaveLength(1)
    for (const name of ['Siti Rahmawati', 'Maria Fransiska', 'Yohanes Lado'])
      expect(letters[0]).toContain(`Anda tidak lagi tercatat sebagai atasan langsung ${name}`)
  })

  it('tells nothing to whom the same import takes out of service', async () => {
    const done = await agency().imports('budi', { ratna: { status: 'retired' } })

    expect(done.state).toBe('imported')
    const text = (await letterTo('ratna')).join()
    expect(text).toContain('Status Anda di direktori kini: Pensiun.')
    expect(text).not.toContain('atasan langsung')
  })
})
