import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { chains } from '../../functions/platform/table/keys.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { dumpTables } from '../ground/dump-tables.ts'
import { withMachine } from '../ground/machine.ts'
import { emailOf, type Name } from '../ground/organisation.ts'
import { ask } from './ask.ts'
import { everyLink, type Kind, type MailedLink } from './every-link.ts'
import { LINKS_TO_NOWHERE } from './links-to-nowhere.ts'

const machine = withMachine()
let links: Readonly<Record<Kind, MailedLink>>

beforeAll(async () => {
  links = await everyLink(machine())
}, 180_000)

const mainOf = (body: string) => parse(body).querySelector('main')
const headingOf = (body: string) => mainOf(body)?.querySelector('h1')?.text.trim()
const dump = () => dumpTables(machine().tables)

/** A whole answer to whatever a task asks. */
const ANSWER = {
  work: 'meets',
  workReason: 'Seluruh target pokok tercapai tepat waktu.',
  behaviour: 'meets',
  behaviourReason: 'Melayani warga dengan ramah dan cekatan.',
}

const cookiesOf = (kind: Kind, language: string) =>
  [links[kind].cookies, `bina_language=${language}`].filter(Boolean).join('; ')

describe.each(LINKS_TO_NOWHERE)('a link that is %s', (kind, status, titleId, titleEn, wayId, wayEn) => {
  it.each([
    ['id', titleId, wayId],
    ['en', titleEn, wayEn],
  ])('says so in plain words, and the way on (%s)', async (language, title, way) => {
    const before = await dump()

    const answered = await ask(links[kind].url, { cookies: cookiesOf(kind, language) })

    expect(answered.status).toBe(status)
    expect(headingOf(answered.body)).toBe(title)
    expect(mainOf(answered.body)?.text).toContain(way)
    expect(await dump()).toEqual(before)
  })

  it('takes no answer', async () => {
    const { url } = links[kind]
    const isDoor = url.split('/').length === 5 && url.includes('/t/')
    const before = await dump()

    const answered = await ask(isDoor ? `${url}/continue` : url, {
      cookies: cookiesOf(kind, 'id'),
      form: ANSWER,
    })

    expect(answered.status).toBe(kind === 'answered' ? 409 : status)
    expect(await dump()).toEqual(before)
  })
})

it('sends a fresh link to the registered address only, and the old one dies in the browser it was bound to', async () => {
  const last = machine().cloud.mails({ limit: 1 })[0]?.id ?? 0
  const { url, cookies = '' } = links.listed
  const before = await ask(url, { cookies })

  const answered = await ask(`${url}/fresh`, { form: {} })
  const after = await ask(url, { cookies })
  await machine().advance({ minutes: 2 })

  const sent = machine().cloud.mails({ after: last, limit: 10 })
  const [mail] = sent
  expect([before.status, after.status]).toEqual([200, 410])
  expect(headingOf(answered.body)).toBe('Tautan baru sedang dikirim')
  expect(headingOf(after.body)).toBe('Tautan ini sudah diganti dengan yang baru')
  expect(sent.map(({ recipient }) => recipient)).toEqual([emailOf('bambang')])
  expect((await ask(linkIn(mail?.text ?? ''))).status).toBe(200)
})

describe('a form', () => {
  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another site that hides', { 'sec-fetch-site': 'cross-site' }],
    ['nowhere', { origin: 'null' }],
  ])('from %s is refused and changes nothing', async (_, headers) => {
    const { url, cookies = '' } = links.bound
    const before = await dump()

    const toTask = await ask(url, { cookies, form: ANSWER, headers })
    const toLink = await ask(`${links.unopened.url}/continue`, { form: {}, headers })
    const toSignIn = await ask(links.signIn.url, { form: {}, headers })

    expect([toTask, toLink, toSignIn].map(({ status }) => status)).toEqual([403, 403, 403])
    expect(headingOf(toTask.body)).toBe('Permintaan tidak dapat diterima')
    expect(await dump()).toEqual(before)
  })

  it('with errors comes back with all that was typed, each error beside its field', async () => {
    const { url, cookies = '' } = links.bound
    const typed = { ...ANSWER, workReason: 'Baik.', feedback: 'Pertahankan <semangat> & "teladan".' }

    const { status, body } = await ask(url, { cookies, form: typed })

    const main = mainOf(body)
    expect(status).toBe(422)
    expect(main?.querySelectorAll('.error-summary a').map((link) => link.getAttribute('href'))).toEqual([
      '#workReason',
    ])
    expect(main?.querySelector('#workReason-error')?.text).not.toBe('')
    expect(main?.querySelector('#workReason')?.getAttribute('aria-describedby')).toContain('workReason-error')
    expect(main?.querySelector('#workReason')?.text).toBe('Baik.')
    expect(main?.querySelector('#feedback')?.text).toBe(typed.feedback)
    expect(main?.querySelector('input[name=work][checked]')?.getAttribute('value')).toBe('meets')
  })

  it('to sign in keeps an address that is none', async () => {
    const { status, body } = await ask(`${machine().cloud.url}/sign-in`, {
      form: { email: 'ratna di kantor' },
    })

    expect(status).toBe(422)
    expect(mainOf(body)?.querySelector('#email')?.getAttribute('value')).toBe('ratna di kantor')
    expect(mainOf(body)?.querySelector('#email-error')?.text).toContain('nama@kota.go.id')
  })
})

describe('two at once', () => {
  it('takes what is sent twice once, and tells whoever sends something else that nothing of it was taken', async () => {
    const { url, cookies = '' } = links.bound
    const hiddenOn = async (address: string) => {
      const { body } = await ask(address, { cookies })
      const hidden = mainOf(body)?.querySelectorAll('input[type=hidden]') ?? []
      return Object.fromEntries(
        hidden.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
      )
    }
    await ask(url, { cookies, form: { ...(await hiddenOn(url)), ...ANSWER } })
    const form = await hiddenOn(`${url}?step=check`)
    const send = () => ask(`${url}?step=check`, { cookies, form })

    const both = await Promise.all([send(), send()])
    const late = await send()
    const told = await ask(`${url}?step=check`, { cookies, form: { ...form, seen: 'something else' } })

    const actions = await machine().history(chains.appraisal(machine().appraisalId('yohanes')))
    expect([...both, late].map(({ status }) => status)).toEqual([303, 303, 303])
    expect(told.status).toBe(409)
    expect(headingOf(told.body)).toBe('Jawaban lain lebih dulu diterima')
    expect(actions.filter(({ action }) => action === 'reviewed')).toHaveLength(1)
  })

  it('takes one of two people, and tells the other how things stand', async () => {
    await machine().advance({ minutes: 2 })
    await machine().signIn('sri')
    await machine().signIn('budi')
    const address = `${machine().cloud.url}/hr/appraisals/${machine().appraisalId('siti')}/reassign`
    const giveTo = (by: Name, to: Name) =>
      ask(address, {
        cookies: machine().browser(by).cookies,
        form: { who: emailOf(to), reason: 'absent', confirmed: '1' },
      })

    const both = await Promise.all([giveTo('sri', 'ratna'), giveTo('budi', 'yusuf')])
    const late = await giveTo('budi', 'bambang')

    const actions = await machine().history(chains.appraisal(machine().appraisalId('siti')))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(headingOf(late.body)).toBe('Keadaannya sudah berubah')
    expect(actions.filter(({ action }) => action === 'taskReassigned')).toHaveLength(1)
  })
})
