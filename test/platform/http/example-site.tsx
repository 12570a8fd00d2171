import { Page } from '../../../functions/platform/html/page.tsx'
import { choicesField, textField } from '../../../functions/platform/http/form-fields.ts'
import {
  badRequest,
  download,
  notFound,
  ok,
  redirect,
  setCookie,
} from '../../../functions/platform/http/page-response.ts'
import type { PageRequest, Route, WebsiteDeps } from '../../../functions/platform/http/route.ts'
import { assetRoutes } from '../../../functions/platform/http/serve-assets.ts'
import { website } from '../../../functions/platform/http/website.ts'

export const now = new Date('2026-11-23T01:00:00.000Z')
const sessions = {
  hr: { personId: 'a1b2c3d4e5f6', roles: ['hr'], name: 'Sri Wahyuni', expiresAt: '2026-11-23T09:00:00.000Z' },
  auditor: {
    personId: 'b1b2c3d4e5f6',
    roles: ['auditor'],
    name: 'Made Putra',
    expiresAt: '2026-11-23T09:00:00.000Z',
  },
} as const

interface Deps extends WebsiteDeps {
  readonly seen: PageRequest[]
}

const show =
  (text: string) =>
  (request: PageRequest, { seen }: Deps) => {
    seen.push(request)
    return Promise.resolve(
      ok(
        <Page language={request.language} title={text}>
          <h1>{text}</h1>
        </Page>,
      ),
    )
  }

const routes: readonly Route<Deps>[] = [
  { method: 'GET', path: '/', may: 'anyone', handle: show('Beranda') },
  { method: 'GET', path: '/t/{secret}', may: 'link', handle: show('Tugas') },
  {
    method: 'POST',
    path: '/t/{secret}',
    may: 'link',
    fields: [textField('reason'), choicesField('value', 2)],
    handle: async (request, { seen }) => {
      seen.push(request)
      return setCookie(redirect('/t/done'), { name: 'bound', value: 'a b' })
    },
  },
  { method: 'GET', path: '/hr', may: { roles: ['hr'] }, handle: show('Kepegawaian') },
  {
    method: 'POST',
    path: '/hr/import',
    may: { roles: ['hr'] },
    fields: [textField('note')],
    handle: show('Impor'),
  },
  {
    method: 'GET',
    path: '/hr/export',
    may: { roles: ['hr'] },
    handle: async () => download('Nama', { fileName: 'a b.csv', contentType: 'text/csv; charset=utf-8' }),
  },
  { method: 'GET', path: '/missing', may: 'anyone', handle: async () => notFound() },
  {
    method: 'GET',
    path: '/broken',
    may: 'anyone',
    handle: async () => {
      throw new TypeError('Sri Wahyuni cannot be read')
    },
  },
  {
    method: 'POST',
    path: '/broken',
    may: 'anyone',
    fields: [textField('reason'), choicesField('value', 2)],
    handle: async () => {
      throw new TypeError('Sri Wahyuni cannot be written')
    },
  },
  {
    method: 'POST',
    path: '/form',
    may: 'anyone',
    fields: [textField('name')],
    handle: async ({ language, form }) =>
      badRequest(
        <Page language={language} title="Formulir" hasErrors>
          <h1>{form.text('name')}</h1>
        </Page>,
      ),
  },
  ...assetRoutes,
]

/** A website of a few pages for tests, and the requests that its pages were given. */
export const prepareSite = (siteUrl = 'https://bina.example.go.id') => {
  const seen: PageRequest[] = []
  const handler = website({
    routes: () => routes,
    deps: () => ({
      siteUrl,
      agency: 'Pemerintah Kota Contoh',
      clock: { now: () => now },
      seen,
      findSession: async ({ session }) =>
        session === 'hr' || session === 'auditor' ? sessions[session] : undefined,
    }),
  })
  return { handler, seen }
}
