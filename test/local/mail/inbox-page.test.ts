import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it } from 'vitest'
import { inboxPage } from '../../../local/mail/inbox-page.ts'
import { Mailbox } from '../../../local/mail/mailbox.ts'

let mailbox: Mailbox

const letter = (recipient: string, subject: string, text = '') => ({
  messageId: subject,
  time: Date.parse('2026-11-22T01:00:00Z'),
  sender: 'bina@example.go.id',
  recipients: [recipient],
  subject,
  text,
  html: '',
})

const read = (query: string) => inboxPage(mailbox, new URLSearchParams(query))

beforeEach(() => {
  mailbox = new Mailbox(new DatabaseSync(':memory:'))
})

describe('the inbox', () => {
  it('lists who has mail, whoever got the newest first', () => {
    mailbox.add(letter('ani@b.id', 'one'))
    mailbox.add(letter('budi@b.id', 'two'))
    mailbox.add(letter('ani@b.id', 'three'))

    const html = read('')

    expect(html.indexOf('ani@b.id')).toBeLessThan(html.indexOf('budi@b.id'))
    expect(html).toContain('2 surat')
    expect(html).toContain('<br>three')
    expect(html).not.toContain('<br>one')
  })

  it("shows one person's mails, the newest first, with links that can be followed", () => {
    mailbox.add(letter('ani@b.id', 'older'))
    mailbox.add(letter('ani@b.id', 'newer', 'Buka https://bina.id/t/a-b_c?x=1&y=2 sekarang'))
    mailbox.add(letter('budi@b.id', 'not hers'))

    const html = read('to=ANI@b.id')

    expect(html.indexOf('newer')).toBeLessThan(html.indexOf('older'))
    expect(html).toContain('<a href="https://bina.id/t/a-b_c?x=1&amp;y=2">')
    expect(html).not.toContain('not hers')
  })

  it('lets no mail write into the page', () => {
    mailbox.add(letter('<img src=x>@b.id', '<script>alert(1)</script>', 'https://x/"><script>'))

    expect(read('')).not.toContain('<img')
    expect(read('to=<img src=x>@b.id')).not.toContain('<script>')
  })

  it('finds addresses by any part, and turns pages without losing or doubling one', () => {
    for (let number = 0; number < 120; number += 1) mailbox.add(letter(`person-${number}@b.id`, 'halo'))
    mailbox.add(letter('ani@c.id', 'halo'))

    const pages = ['', 'from=50', 'from=100'].map((query) => read(`find=b.id&${query}`))
    const shown = pages.flatMap((html) => [...html.matchAll(/>(person-\d+@b\.id)</g)].map(([, name]) => name))

    expect(new Set(shown).size).toBe(120)
    expect(shown).toHaveLength(120)
    expect(pages.join()).not.toContain('ani@c.id')
  })

  it('turns the pages of one person', () => {
    for (let number = 0; number < 45; number += 1) mailbox.add(letter('ani@b.id', `no-${number}.`))

    const first = read('to=ani@b.id')
    const older = /before=(\d+)/.exec(first)?.[1]
    const second = read(`to=ani@b.id&before=${older}`)

    expect(first).toContain('no-44.')
    expect(first).not.toContain('no-24.')
    expect(second).toContain('no-24.')
    expect(second).not.toContain('no-25.')
  })
})
