import { describe, expect, it } from 'vitest'
import { BEHAVIOUR_KEYS } from '../../functions/domain/behaviour.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { CONDUCT, LOYAL, OTHER, withTabs } from './draft-tabs.ts'

const tables = withTables()
const { site, prepare, kept } = withTabs(tables)

const NAMES = ['conduct', ...BEHAVIOUR_KEYS.map((key) => `conduct-${key}`)]

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
  await putRecord(tables(), keys.draft(task.taskId), {
    assigneeId: task.assigneeId,
    fields: { conduct: [CONDUCT], 'conduct-loyal': [''], seen: ['x'] },
    expiresAt: 1_900_000_000,
  })
  const [one, other] = [await open('behaviour'), await open('behaviour')]

  const saved = await one.autosave({ conduct: OTHER, 'conduct-loyal': LOYAL })
  const refused = await other.autosave({ conduct: 'Yang lain lagi.', 'conduct-loyal': '' })

  expect([saved.status, refused.status]).toEqual([204, 409])
  expect(await kept(task)).toMatchObject({ conduct: OTHER, 'conduct-loyal': LOYAL })
})
