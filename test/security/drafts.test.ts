import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { withTables } from '../ground/tables.ts'
import { CONDUCT, LOYAL, OTHER, Tab, withTabs } from './draft-tabs.ts'

const tables = withTables()
const { site, prepare, kept } = withTabs(tables)

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
    const again = new Tab(site, link, 'behaviour', body)
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
    await new Tab(site, link, 'behaviour', body).send({ conduct: mine, 'conduct-loyal': shown })

    expect(status).toBe(409)
    expect(shown).toBe(LOYAL)
    expect(await kept(task)).toMatchObject({ conduct: mine, 'conduct-loyal': LOYAL })
  })

  it('takes the other text where that is chosen', async () => {
    const { task, link, open } = await prepare()
    const [one, other] = [await open('behaviour'), await open('behaviour')]
    await one.autosave({ conduct: CONDUCT })
    const { body } = await other.send({ conduct: OTHER, 'conduct-loyal': LOYAL })

    const { status } = await new Tab(site, link, 'behaviour', body).send({
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
