import type { VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import { Radios } from '../../../functions/platform/html/choices.tsx'
import { ErrorSummary } from '../../../functions/platform/html/error-summary.tsx'
import { Textarea } from '../../../functions/platform/html/inputs.tsx'
import { Page } from '../../../functions/platform/html/page.tsx'
import { renderPage } from '../../../functions/platform/html/render-page.ts'
import { type Visit, VisitContext } from '../../../functions/platform/html/visit.ts'

const places = [
  { href: '/hr', label: 'Beranda' },
  { href: '/hr/periods', label: 'Periode' },
]

const render = (visit: Partial<Visit>, page: VNode) =>
  renderPage(
    <VisitContext.Provider value={{ path: '/', query: '', repeatable: true, ...visit }}>
      {page}
    </VisitContext.Provider>,
  )

const menuPage = (
  <Page language="en" title="Periods" navigation={places}>
    <h1>Periods</h1>
  </Page>
)

describe('a page', () => {
  it.each([
    ['/hr', 'Beranda'],
    ['/hr/people', 'Beranda'],
    ['/hr/periods/2026-q4', 'Periode'],
  ])('marks the place of the menu that holds %s', (path, place) => {
    const html = render({ path }, menuPage)

    expect([...html.matchAll(/aria-current="page">([^<]+)</g)].map(([, label]) => label)).toEqual([place])
  })

  it('posts the choice of a language with the page to come back to, where it is kept for a person', () => {
    const html = render({ path: '/hr', query: 'page=2', languageAt: '/language' }, menuPage)

    expect(html).toContain('<form method="post" action="/language">')
    expect(html).toContain('<input type="hidden" name="back" value="/hr?page=2"/>')
    expect(html).toContain('name="language" value="id"')
    expect(html).not.toContain('href="?page=2&amp;language=id"')
  })

  it('keeps the query when the language is switched', () => {
    const html = render({ query: 'page=2&language=en' }, menuPage)

    expect(html).toContain('href="?page=2&amp;language=id"')
  })

  it('says in its title first that something is wrong', () => {
    const wrong = (
      <Page language="en" title="Reasons" hasErrors>
        <h1>Reasons</h1>
      </Page>
    )

    expect(render({}, wrong)).toContain('<title>Error: Reasons – Bina</title>')
  })

  it('offers to sign out only to whoever is signed in', () => {
    expect(render({ signedInAs: 'Sri' }, menuPage)).toContain('action="/sign-out"')
    expect(render({}, menuPage)).not.toContain('action="/sign-out"')
  })

  it('ties an error to its field, in the summary and for those who listen', () => {
    const html = render(
      {},
      <Page language="id" title="Nilai" hasErrors>
        <ErrorSummary errors={{ work: 'Pilih rating', reason: 'Tulis alasan' }} />
        <Radios
          label="Hasil kerja"
          name="work"
          error="Pilih rating"
          options={[{ value: 'above', text: 'Di atas' }]}
        />
        <Textarea label="Alasan" name="reason" hint="Sebutkan contoh" error="Tulis alasan" value="<b>" />
      </Page>,
    )

    expect(html).toContain('<a href="#work">Pilih rating</a>')
    expect(html).toContain('<input type="radio" id="work" name="work" value="above"/>')
    expect(html).toContain(
      'aria-describedby="reason-hint reason-error" aria-invalid="true">&lt;b></textarea>',
    )
  })

  it('has no inline style and no inline script', () => {
    const html = render({}, menuPage)

    expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src="\/assets\/)/)
  })
})
