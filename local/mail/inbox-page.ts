import { escapeMarkup } from '../escape-markup.ts'
import { localPage, shownTime } from '../local-page.ts'
import type { Mail, Mailbox, Person } from './mailbox.ts'

const PEOPLE = 50
const MAILS = 20

/** Text with its web addresses made into links. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"')]+)/)
    .map((part, at) =>
      at % 2 === 1 ? `<a href="${escapeMarkup(part)}">${escapeMarkup(part)}</a>` : escapeMarkup(part),
    )
    .join('')

const addressOf = (query: Record<string, string>) =>
  `/_local/inbox?${escapeMarkup(`${new URLSearchParams(query)}`)}`

const search = (value: string) =>
  `<form action="/_local/inbox"><label>Cari alamat <small>/ find an address</small> ` +
  `<input name="find" type="search" value="${escapeMarkup(value)}"></label> <button>Cari</button></form>`

const personLine = ({ recipient, mails, newest, subject }: Person) =>
  `<li><a href="${addressOf({ to: recipient })}">${escapeMarkup(recipient)}</a> ` +
  `<small>${mails} surat <span lang="en">/ ${mails === 1 ? 'mail' : 'mails'}</span> · ${shownTime(newest)} WIB</small>` +
  `<br>${escapeMarkup(subject)}</li>`

/** Everyone who has mail, the newest first; `from` is where the page begins. */
const peoplePage = (mailbox: Mailbox, find: string, from: number) => {
  const people = mailbox.people(find, from, PEOPLE + 1)
  const more = people.length > PEOPLE ? addressOf({ find, from: `${from + PEOPLE}` }) : undefined
  const list = people.slice(0, PEOPLE).map(personLine).join('')
  return localPage(
    'Kotak masuk',
    `<h1>Kotak masuk <small lang="en">/ Inbox</small></h1>${search(find)}` +
      (list ? `<ul>${list}</ul>` : '<p>Belum ada surat. <small lang="en">/ No mail yet.</small></p>') +
      (more ? `<nav><a href="${more}">Berikutnya <span lang="en">/ Next</span></a></nav>` : ''),
  )
}

const mailArticle = ({ id, subject, sender, time, text, html }: Mail) =>
  `<article id="mail-${id}"><h2>${escapeMarkup(subject)}</h2><small>${escapeMarkup(sender)} · ${shownTime(time)} WIB` +
  `${html ? ` · <a href="/_local/inbox/${id}.html">HTML</a>` : ''}</small><pre>${linked(text)}</pre></article>`

/** The mails of one person, the newest first; `before` is the id that the page begins below. */
const personPage = (mailbox: Mailbox, to: string, before: number | undefined) => {
  const found = mailbox.find({ to, limit: MAILS + 1, ...(before ? { before } : {}) })
  const mails = found.slice(0, MAILS)
  const last = mails.at(-1)
  const older = found.length > MAILS && last ? addressOf({ to, before: `${last.id}` }) : undefined
  return localPage(
    to,
    `<nav><a href="/_local/inbox">Semua orang <span lang="en">/ Everyone</span></a></nav><h1>${escapeMarkup(to)}</h1>` +
      (mails.length > 0
        ? mails.map(mailArticle).join('')
        : '<p>Belum ada surat. <small lang="en">/ No mail yet.</small></p>') +
      (older ? `<nav><a href="${older}">Lebih lama <span lang="en">/ Older</span></a></nav>` : ''),
  )
}

/** The inbox as its query asks: `to` an address, else everyone, `find` narrowing the addresses. */
export const inboxPage = (mailbox: Mailbox, query: URLSearchParams): string => {
  const to = query.get('to')
  const number = (name: string) => Number(query.get(name)) || 0
  if (to) return personPage(mailbox, to, number('before') || undefined)
  return peoplePage(mailbox, query.get('find') ?? '', Math.max(0, number('from')))
}
