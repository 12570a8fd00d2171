import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { BEHAVIOUR_KEYS } from '../../functions/domain/behaviour.ts'
import { website } from '../../functions/platform/http/website.ts'
import { readDraft } from '../../functions/platform/human-tasks/drafts.ts'
import { type Task, tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { type BoundLink, boundLink } from '../ground/bound-link.ts'
import { askFor, OPENED_AT, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { siteDeps } from '../web/sites.ts'

const tables = withTables()
const site = website({
  routes: () => staffRoutes,
  deps: () => siteDeps({ tables: tables(), now: OPENED_AT }),
})

let opened: OpenedPeriod
let next = 0

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 30 })
})

type Fields = Readonly<Record<string, string>>

/** A page of a task as somebody has it open in a tab, without JavaScript unless it says its turns. */
class Tab {
  readonly #link: BoundLink
  readonly #step: string
  readonly hidden: Fields

  constructor(link: BoundLink, step: string, html: string) {
    this.#link = link
    this.#step = step
    const inputs = parse(html).querySelectorAll('main form input[type=hidden]')
    this.hidden = Object.fromEntries(
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    )
  }

  #post(path: string, fields: Fields, turn: number) {
    const form = { ...this.hidden, ...fields, draftTurn: String(turn) }
    const { address, cookies } = this.#link
    return visit(site, 'POST', `${address}${path}?step=${this.#step}`, { cookies, form })
  }

  /** What the script does while one types. */
  autosave(fields: Fields, turn = 1) {
    return this.#post('/draft', fields, turn)
  }

  /** What the button does. */
  send(fields: Fields, turn = 0) {
    return this.#post('', fields, turn)
  }
}

const prepare = async (kind: 'selfAssessment' | 'review' = 'selfAssessment') => {
  const subjectId = opened.appraisals[next++]?.appraisalId ?? ''
  if (kind === 'review') await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
  const task = await askFor(tables(), { kind, subjectId, round: 1 })
  const link = await boundLink(tables(), task)
  const open = async (step: string, language = 'id'): Promise<Tab> => {
    const cookies = { ...link.cookies, bina_language: language }
    const { status, body } = await visit(site, 'GET', `${link.address}?step=${step}`, { cookies })
    expect(status).toBe(200)
    return new Tab({ ...link, cookies }, step, body)
  }
  return { task, link, open }
}

const kept = async (task: Task) => (await readDraft(tables(), task)).values()

const NAMES = ['conduct', ...BEHAVIOUR_KEYS.map((key) => `conduct-${key}`)]

const CONDUCT = 'Saya melayani antrean setiap hari dengan ramah.'
const LOYAL = 'Saya menjaga kerahasiaan rekam medis warga.'
const OTHER = 'Saya menyelesaikan pengaduan warga paling lambat dua hari.'

describe('two tabs', () => {
  it('keeps different fields that were kept at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { task, open } = await prepare()
      const [one, other] = [await open('behaviour'), await open('behaviour')]

      const answers = await Promise.all([
        one.autosave({ conduct: CONDUCT, 'conduct-loyal': '' }),
        other.autosave({ conduct: '', 'conduct-loyal': LOYAL }),
      ])

      expect(answers.map(({ status }) => status)).toEqual([204, 204])
      expect(await kept(task)).toMatchObject({ conduct: CONDUCT, 'conduct-loyal': LOYAL })
    }
  })

  it('keeps what one tab was told is saved from being overwritten by another', async () => {
    const { task, open } = await prepare()
    const [one, other] = [await open('behaviour'), await open('behaviour')]
    await one.autosave({ conduct: CONDUCT })

    const { status } = await other.autosave({ conduct: OTHER })

    expect(status).toBe(409)
    expect(await kept(task)).toMatchObject({ conduct: CONDUCT })
  })

  it.each([
    ['id', 'Isian ini juga diubah di tab lain', 'Pakai isian dari tab lain'],
    ['en', 'This answer was also changed in another tab', 'Use the answer from the other tab'],
  ])('shows both texts to whoever goes on, and lets them choose (%s)', async (language, why, take) => {
    const { task, link, open } = await prepare()
    const [one, other] = [await open('behaviour'), await open('behaviour', language)]
    await one.autosave({ conduct: CONDUCT })

    const { status, body } = await other.send({ conduct: OTHER })
    const before = await kept(task)
    const again = new Tab(link, 'behaviour', body)
    const went = await again.send({ conduct: OTHER })

    expect(status).toBe(409)
    for (const shown of [why, take, CONDUCT, OTHER]) expect(body).toContain(shown)
    expect(body).toContain('href="#conduct"')
    expect(body).not.toContain('data-draft=')
    expect(before).toMatchObject({ conduct: CONDUCT })
    expect(went.headers.location).toContain('?step=')
    expect(await kept(task)).toMatchObject({ conduct: OTHER })
  })

  it('shows, where nothing was typed here, what the other tab has kept, and leaves it', async () => {
    const { task, link, open } = await prepare()
    const first = await open('behaviour')
    await first.autosave({ conduct: CONDUCT, 'conduct-loyal': 'Lama.' })
    const [one, other] = [await open('behaviour'), await open('behaviour')]
    await one.autosave({ conduct: OTHER, 'conduct-loyal': LOYAL })

    const mine = 'Saya datang tepat waktu setiap hari kerja.'
    const { status, body } = await other.send({ conduct: mine, 'conduct-loyal': 'Lama.' })
    const shown = parse(body).querySelector('textarea[name=conduct-loyal]')?.text.trim() ?? ''
    await new Tab(link, 'behaviour', body).send({ conduct: mine, 'conduct-loyal': shown })

    expect(status).toBe(409)
    expect(shown).toBe(LOYAL)
    expect(await kept(task)).toMatchObject({ conduct: mine, 'conduct-loyal': LOYAL })
  })

  it('takes the other text where that is chosen', async () => {
    const { task, link, open } = await prepare()
    const [one, other] = [await open('behaviour'), await open('behaviour')]
    await one.autosave({ conduct: CONDUCT })
    const { body } = await other.send({ conduct: OTHER, 'conduct-loyal': LOYAL })

    const { status } = await new Tab(link, 'behaviour', body).send({
      conduct: OTHER,
      'conduct-loyal': LOYAL,
      draftTake: 'conduct',
    })

    expect(status).toBe(303)
    expect(await kept(task)).toMatchObject({ conduct: CONDUCT, 'conduct-loyal': LOYAL })
  })

  it('sends nothing for good that another tab has changed since', async () => {
    const { task, open } = await prepare('review')
    const reason = 'Bukti dukung kegiatan imunisasi belum dilampirkan.'
    await (await open('return')).autosave({ returnReason: reason, revisionDue: '2026-12-01' })
    const [one, other] = [await open('return'), await open('return')]
    await one.autosave({ returnReason: `${reason} Tambahkan foto.`, revisionDue: '2026-12-01' })

    const { status, body } = await other.send({ returnReason: reason, revisionDue: '2026-12-01' })

    expect(status).toBe(409)
    expect(body).toContain('Tambahkan foto.')
    expect((await tasksIn(tables()).get(task.taskId))?.state).toBe('open')
  })
})

describe('one tab', () => {
  it.each(['before', 'together', 'after'])(
    'keeps the newer text when its draft comes %s Continue',
    async (order) => {
      const { task, open } = await prepare()
      const tab = await open('behaviour')
      const autosave = () => tab.autosave({ conduct: CONDUCT }, 1)
      const send = () => tab.send({ conduct: `${CONDUCT} ${OTHER}` }, 2)

      const answers =
        order === 'together'
          ? await Promise.all([autosave(), send()])
          : [
              await (order === 'before' ? autosave() : send()),
              await (order === 'before' ? send() : autosave()),
            ]

      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 303])
      expect(await kept(task)).toMatchObject({ conduct: `${CONDUCT} ${OTHER}` })
    },
  )

  it('takes back what it had kept', async () => {
    const { task, open } = await prepare()
    const tab = await open('behaviour')
    await tab.autosave({ conduct: CONDUCT }, 1)

    await tab.autosave({ conduct: '' }, 2)

    expect(await kept(task)).toMatchObject({ conduct: '' })
  })
})

it.each([1, 2, 3, 4, 5])(
  'keeps every text that was answered as saved of 60 drafts at once (%i)',
  async () => {
    const { task, open } = await prepare()
    const tabs = await Promise.all(Array.from({ length: 10 }, () => open('behaviour')))
    const blank = Object.fromEntries(NAMES.map((name) => [name, '']))

    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const [tab, name] = [tabs[at % tabs.length], NAMES[at % NAMES.length] ?? '']
        const text = `Isian nomor ${at} untuk ${name}.`
        const answer = await tab?.autosave({ ...blank, [name]: text }, 0)
        return { status: answer?.status, name, text }
      }),
    )

    const stored = await kept(task)
    const saved = answers.filter(({ status }) => status === 204)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 409]))
    expect(saved.map(({ name }) => name).toSorted()).toEqual(NAMES.toSorted())
    for (const { name, text } of saved) expect(stored[name]).toBe(text)
  },
)

it('never says that a field is saved which its step does not have', async () => {
  const { task, link } = await prepare()

  // A page of release 0.1.0 that is still open does not say its step.
  const { status } = await visit(site, 'POST', `${link.address}/draft`, {
    cookies: link.cookies,
    form: { conduct: CONDUCT },
  })

  expect(status).toBe(422)
  expect(await kept(task)).toEqual({})
})

describe('what is too long', () => {
  it('is told beside its field with what was typed, and is not kept', async () => {
    const { task, open } = await prepare()
    const long = 'panjang '.repeat(4000)
    const tab = await open('behaviour')

    const drafted = await tab.autosave({ conduct: long })
    const { status, body } = await tab.send({ conduct: long, 'conduct-loyal': LOYAL })

    expect([drafted.status, status]).toEqual([413, 422])
    expect(body).toContain('paling banyak 20.000 karakter')
    expect(body).toContain(long.trim())
    expect(body).toContain(LOYAL)
    expect(await kept(task)).toEqual({})
  })

  it('never makes a draft larger than a record may be', async () => {
    const { task, open } = await prepare()
    const tab = await open('behaviour')
    // Letters of three bytes: each field is within its bound, all of them together are not.
    const huge = 'ꦱ'.repeat(19_000)
    const statuses: number[] = []

    for (const [at, name] of NAMES.entries())
      statuses.push((await tab.autosave({ [name]: huge }, at + 1)).status)
    const { status, body } = await tab.send({ 'conduct-collaborative': huge }, 20)

    expect(new Set(statuses)).toEqual(new Set([204, 413]))
    expect([status, body.includes('terlalu panjang')]).toEqual([422, true])
    expect(Object.keys(await kept(task))).toHaveLength(statuses.filter((one) => one === 204).length)
  })
})

it('goes on with a draft of release 0.1.0', async () => {
  const { task, open } = await prepare()
  await tables().client.send(
    new PutCommand({
      TableName: tables().records,
      Item: {
        ...keys.draft(task.taskId),
        assigneeId: task.assigneeId,
        fields: { conduct: [CONDUCT], 'conduct-loyal': [''], seen: ['x'] },
        expiresAt: 1_900_000_000,
      },
    }),
  )
  const [one, other] = [await open('behaviour'), await open('behaviour')]

  const saved = await one.autosave({ conduct: OTHER, 'conduct-loyal': LOYAL })
  const refused = await other.autosave({ conduct: 'Yang lain lagi.', 'conduct-loyal': '' })

  expect([saved.status, refused.status]).toEqual([204, 409])
  expect(await kept(task)).toMatchObject({ conduct: OTHER, 'conduct-loyal': LOYAL })
})
