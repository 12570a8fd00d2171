import { expect, it } from 'vitest'
import { compose, type Item } from '../../../functions/platform/mail/compose.tsx'
import type { Notice } from '../../../functions/platform/mail/notices.ts'
import { notices } from '../../../functions/roots/notices.ts'
import { tasks } from '../../../functions/roots/tasks.ts'

const noticeOf = (kind: Notice['kind'], person: string): Notice => ({
  noticeId: `review.2026-q4.${person}.1.${kind}`,
  personId: 'agus00000001',
  kind,
  taskKind: 'review',
  taskId: `review.2026-q4.${person}.1`,
  notBefore: '2026-12-07T01:00:00.000Z',
  state: 'queued',
  attempts: 0,
  lane: 'bulk',
})

const itemsOf = (kind: Notice['kind'], names: readonly string[]): Item[] =>
  names.map((aboutName, at) => ({
    notice: noticeOf(kind, `person${at}`),
    aboutName,
    dueAt: '2026-12-14T16:59:00.000Z',
  }))

const letterWith = (items: readonly Item[], link: string | undefined, language: 'id' | 'en' = 'id') =>
  compose({
    language,
    timeZone: 'Asia/Jakarta',
    name: 'Agus Prasetyo',
    items,
    link,
    siteUrl: 'https://bina.test',
    agency: 'Pemerintah Kota <Contoh>',
    tasks,
    notices,
  })

const LINK = 'https://bina.test/t/secret'

it('says which agency it comes from, in text and in HTML', () => {
  const { text, html } = letterWith(itemsOf('taskOpened', ['Siti Rahmawati']), LINK)

  expect(text).toContain('sistem penilaian kinerja Pemerintah Kota <Contoh>.')
  expect(html).toContain('sistem penilaian kinerja Pemerintah Kota &lt;Contoh>.')
})

it.each([
  ['id', '2 hal menunggu Anda', '2 pemberitahuan untuk Anda'],
  ['en', '2 things are waiting for you', '2 messages for you'],
] as const)('never says that something waits where nothing is asked: %s', (language, waiting, told) => {
  const names = ['Siti Rahmawati', 'Maria Fransiska']

  const asked = letterWith(itemsOf('taskOpened', names), LINK, language)
  const escalated = letterWith(itemsOf('taskEscalation', names), undefined, language)

  expect([asked.subject, escalated.subject]).toEqual([waiting, told])
})

it('names whom each line is about', () => {
  const { text } = letterWith(itemsOf('taskReminder', ['Siti Rahmawati', 'Maria Fransiska']), LINK)

  const lines = text.split('\n').filter((line) => line.startsWith('* '))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('Siti Rahmawati')
  expect(lines[1]).toContain('Maria Fransiska')
})
