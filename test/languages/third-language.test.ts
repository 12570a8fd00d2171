import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { Bundles } from '../../infra/constructs/bundles.ts'
import { emptyFolder } from '../infra/empty-folder.ts'
import { visitEvent } from '../platform/http/visit.ts'

/** What a function would serve and send, were Javanese among its languages. */
const ENTRY = `
  import { compose } from '../functions/platform/mail/compose.tsx'
  import { formatDateTime, formatList, formatNumber, numberMarks } from '../functions/platform/i18n/format.ts'
  import { website } from '../functions/platform/http/website.ts'
  import { notices } from '../functions/roots/notices.ts'
  import { tasks } from '../functions/roots/tasks.ts'
  import { publicRoutes } from '../functions/web/public/public-routes.ts'

  export const formats = { formatDateTime, formatList, formatNumber, numberMarks }
  export const mailIn = (language) => compose({
    language,
    timeZone: 'Asia/Jakarta',
    name: 'Siti Rahmawati',
    items: [{
      notice: { kind: 'taskOpened', taskKind: 'review', taskId: 'review.2026-q4.a.1' },
      aboutName: 'Budi Santoso',
      dueAt: '2026-11-22T05:00:00.000Z',
    }],
    link: 'https://bina.example/t/secret',
    siteUrl: 'https://bina.example',
    agency: 'Pemerintah Kota Contoh',
    tasks,
    notices,
  })
  export const handler = website({
    routes: () => publicRoutes,
    deps: () => ({
      siteUrl: 'https://bina.example',
      clock: { now: () => new Date('2026-11-22T05:00:00.000Z') },
      findSession: async () => undefined,
    }),
  })`

/** The one line outside its own folder. */
const withJavanese = (list: string) => list.replace("['id', 'en']", "['id', 'en', 'jv']")

const bundleWithJavanese = async () => {
  const root = emptyFolder()
  for (const folder of ['node_modules', 'data', 'workflows']) symlinkSync(resolve(folder), join(root, folder))
  cpSync('functions', join(root, 'functions'), { recursive: true })
  const list = join(root, 'functions/languages/languages.ts')
  writeFileSync(list, withJavanese(readFileSync(list, 'utf8')))
  cpSync('test/languages/jv', join(root, 'functions/languages/jv'), { recursive: true })
  mkdirSync(join(root, 'entries'))
  writeFileSync(join(root, 'entries/entry.ts'), ENTRY)
  const bundles = await Bundles.build({
    root,
    outputFolder: join(root, 'out'),
    entries: ['entries/entry.ts'],
  })
  return import(pathToFileURL(join(bundles.folderOf('entries/entry.ts'), 'index.mjs')).href)
}

let bundle: Awaited<ReturnType<typeof bundleWithJavanese>>

beforeAll(async () => {
  bundle = await bundleWithJavanese()
})

const welcome = async (sent: Parameters<typeof visitEvent>[2]) => {
  const { body } = await bundle.handler(visitEvent('GET', '/', sent), {})
  return parse(body)
}

it('changes one line of what is there', () => {
  const lines = readFileSync('functions/languages/languages.ts', 'utf8').split('\n')
  const changed = withJavanese(lines.join('\n')).split('\n')

  expect(changed.filter((line, at) => line !== lines[at])).toHaveLength(1)
})

it('serves a page in the third language, and in Indonesian what that lacks', async () => {
  const page = await welcome({ headers: { 'accept-language': 'jv-ID,id;q=0.8' } })

  expect(page.querySelector('html')?.getAttribute('lang')).toBe('jv')
  expect(page.querySelector('h1')?.text).toBe('Pambiji kinerja ingkang adil, ngantos rampung')
  expect(page.text).toContain('Mlebet')
  expect(page.text).toContain('Perjalanan satu penilaian')
})

it('offers it on every page, by its own name', async () => {
  const page = await welcome({ headers: { 'accept-language': 'en' } })

  const names = page.querySelectorAll('.languages a').map((link) => link.getAttribute('aria-label'))
  expect(names).toEqual(['Bahasa Indonesia', 'English', 'Basa Jawa'])
})

it('writes a mail in it, with its dates, and in Indonesian what it lacks', () => {
  const { subject, text, html } = bundle.mailIn('jv')

  expect(subject).toBe('Biji kinerjanipun Budi Santoso')
  expect(text).toContain('Katur dhumateng Siti Rahmawati,')
  expect(text).toContain('Paling kasep Ahad, 22 November 2026.')
  expect(text).toContain('Tautan ini khusus untuk Anda')
  expect(html).toContain('<html lang="jv">')
})

it('writes dates, numbers and lists as the third language does', () => {
  const { formatDateTime, formatList, formatNumber, numberMarks } = bundle.formats

  expect(formatDateTime('2026-11-22T01:00:00.000Z', 'jv', 'Asia/Jakarta')).toBe(
    'Ahad, 22 November 2026 tabuh 08:00 WIB',
  )
  expect(formatNumber(14_351.5, 'jv', 1)).toBe('14.351,5')
  expect(formatList(['siji', 'loro', 'telu'], 'jv')).toBe('siji, loro, lan telu')
  expect(numberMarks('jv')).toEqual({ group: '.', decimal: ',' })
})

it('leaves the other languages as they were', () => {
  expect(bundle.mailIn('id').text).toContain('Paling lambat Minggu, 22 November 2026.')
  expect(bundle.mailIn('en').subject).toBe('Review Budi Santoso')
})
