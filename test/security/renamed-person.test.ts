import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { confirmAccessChange } from '../../functions/people/decide-access-change.ts'
import { createSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { RECENT_MOVE } from '../../functions/records/people.ts'
import type { Name } from '../ground/organisation.ts'
import { chainsIn } from '../people/importing.ts'
import { visit } from '../platform/http/visit.ts'
import { visitAs } from '../web/auditor/auditor-site.ts'
import { hrSite, siteDeps } from '../web/sites.ts'
import { type Governed, withGoverned } from './governed.ts'

const INSPECTOR = { name: 'Inspektur Budi Santoso', post: 'Auditor Ahli Utama' }
const DAY = 86_400_000

const textOf = (html: string) => parse(html).text.replaceAll(/\s+/g, ' ')

const addressOf = async (agency: Governed, about: Name) => {
  const { personId, number } = await agency.changeOf(about)
  return `/hr/access-changes/${personId}/${number}`
}

/** Budi at his desk. */
const budi = async (agency: Governed) => {
  const now = agency.deps.clock.now()
  await transact(agency.tables, [createSession(await agency.person('budi'), 'budi', now)])
  const site = () => hrSite(siteDeps({ tables: agency.tables, now: agency.deps.clock.now() }))
  const cookies = { [SESSION_COOKIE]: 'budi', bina_language: 'en' }
  return {
    opens: async (address: string) => (await visit(site(), 'GET', address, { cookies })).body,
    confirms: (address: string, seen: string) =>
      visit(site(), 'POST', `${address}/confirm`, { cookies, form: { certain: 'yes', seen } }),
  }
}

const seenOn = (page: string) => parse(page).querySelector('input[name=seen]')?.getAttribute('value') ?? ''

const auditorReads = async ({ tables, deps }: Governed, language: 'id' | 'en') => {
  const archive = { put: async () => {}, putOnce: async () => {}, get: async () => undefined }
  const now = deps.clock.now()
  return textOf((await visitAs('/audit/access-changes', { tables, archive, now, language })).body)
}

describe('an officer who renames somebody first and asks for a role then', () => {
  const agency = withGoverned()
  beforeAll(async () => {
    await agency().imports('sri', { siti: INSPECTOR })
    await agency().imports('sri', { siti: { ...INSPECTOR, roles: 'auditor' } })
  })

  it('is told on by the page on which it would be confirmed', async () => {
    const page = textOf(await (await budi(agency())).opens(await addressOf(agency(), 'siti')))

    expect(page).toContain('The name or post of Inspektur Budi Santoso was changed lately')
    expect(page).toContain('Formerly: Siti Rahmawati, Analis Kesehatan.')
    expect(page).toContain('requested by Sri Wahyuni')
    expect(page).toContain('Whoever requested that also requested this change of access.')
    expect(page).toContain('Dinas Kesehatan')
  })

  it('is told on in the lists of HR and of auditors', async () => {
    const [list, id, en] = [
      textOf(await (await budi(agency())).opens('/hr/access-changes')),
      await auditorReads(agency(), 'id'),
      await auditorReads(agency(), 'en'),
    ]

    for (const words of [list, en]) {
      expect(words).toContain('Name or post changed')
      expect(words).toContain('Formerly: Siti Rahmawati, Analis Kesehatan.')
      expect(words).toContain('also requested this change of access')
    }
    expect(id).toContain('Sebelumnya: Siti Rahmawati, Analis Kesehatan.')
  })

  it('puts no name into History', async () => {
    const chains = JSON.stringify([...(await chainsIn(agency().tables))])

    expect(chains).not.toContain('Siti Rahmawati')
    expect(chains).not.toContain(INSPECTOR.name)
    expect(chains).not.toContain(INSPECTOR.post)
  })
})

describe('an officer who renames somebody while the page is open', () => {
  const agency = withGoverned()
  beforeAll(() => agency().imports('sri', { siti: { roles: 'auditor' } }))

  it.each([
    ['a name', { name: INSPECTOR.name }],
    ['a post', { post: INSPECTOR.post }],
    ['a unit', { unit: 'disdukcapil' }],
  ])('gets nothing confirmed by the page that showed another than %s', async (_, row) => {
    const desk = await budi(agency())
    const address = await addressOf(agency(), 'siti')
    const page = await desk.opens(address)
    await agency().imports('sri', { siti: { ...row, roles: 'auditor' } })

    const pressed = await desk.confirms(address, seenOn(page))

    expect(pressed.status).toBe(409)
    expect(textOf(pressed.body)).toContain('has changed since you opened it; nothing was changed')
    expect((await agency().person('siti')).roles).toEqual([])
  })

  it('gets nothing confirmed by a form that says nothing of what was seen', async () => {
    const desk = await budi(agency())

    expect((await desk.confirms(await addressOf(agency(), 'siti'), '')).status).toBe(409)
  })

  it('renames themself as much in vain', async () => {
    const desk = await budi(agency())
    const address = await addressOf(agency(), 'siti')
    const page = await desk.opens(address)
    await agency().imports('sri', {
      sri: { name: 'Yusuf Siregar' },
      siti: { roles: 'auditor', unit: 'disdukcapil' },
    })

    const pressed = await desk.confirms(address, seenOn(page))

    expect(pressed.status).toBe(409)
    expect(textOf(await desk.opens(address))).toContain('Formerly: Sri Wahyuni, Kepala Bidang Penilaian.')
  })

  it('leaves the page that was opened after to be confirmed', async () => {
    const desk = await budi(agency())
    const address = await addressOf(agency(), 'siti')

    const pressed = await desk.confirms(address, seenOn(await desk.opens(address)))

    expect(pressed.status).toBe(303)
    expect((await agency().person('siti')).roles).toEqual(['auditor'])
  })
})

describe('what is kept of a name', () => {
  const agency = withGoverned()

  it('is the first one of ninety days, with all who changed it', async () => {
    await agency().imports('budi', { maria: { post: 'Bidan Muda' } })
    agency().deps.clock.move(60 * DAY)
    await agency().imports('sri', { maria: INSPECTOR })

    const [sri, officer] = [await agency().person('sri'), await agency().person('budi')]
    expect(await agency().person('maria')).toMatchObject({
      ...INSPECTOR,
      formerName: 'Maria Fransiska',
      formerPost: 'Bidan',
      renamedBy: [officer.personId, sri.personId],
    })
  })

  it('is pointed out no more when nobody changed it for ninety days', async () => {
    agency().deps.clock.move(RECENT_MOVE + DAY)
    await agency().imports('sri', { maria: { ...INSPECTOR, roles: 'auditor' } })

    const page = textOf(await (await budi(agency())).opens(await addressOf(agency(), 'maria')))

    expect(page).not.toContain('Formerly')
    expect(
      await confirmAccessChange(agency().tables, await agency().decision('maria', 'budi')),
    ).toMatchObject({ ok: true })
  })
})
