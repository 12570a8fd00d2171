import { parse } from 'node-html-parser'
import { expect } from 'vitest'
import { website } from '../../functions/platform/http/website.ts'
import { readDraft } from '../../functions/platform/human-tasks/drafts.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { type BoundLink, boundLink } from '../ground/bound-link.ts'
import { askFor, OPENED_AT, openedPeriod } from '../ground/period.ts'
import { withPeriod } from '../ground/with-period.ts'
import { visit } from '../platform/http/visit.ts'
import { siteDeps } from '../web/sites.ts'

type Fields = Readonly<Record<string, string>>
type Site = Parameters<typeof visit>[0]

/** A page of a task as somebody has it open in a tab, without JavaScript unless it says its turns. */
export class Tab {
  readonly #site: Site
  readonly #link: BoundLink
  readonly #step: string
  readonly hidden: Fields

  constructor(site: Site, link: BoundLink, step: string, html: string) {
    this.#site = site
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
    return visit(this.#site, 'POST', `${address}${path}?step=${this.#step}`, { cookies, form })
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

export const CONDUCT = 'Saya melayani antrean setiap hari dengan ramah.'
export const LOYAL = 'Saya menjaga kerahasiaan rekam medis warga.'
export const OTHER = 'Saya menyelesaikan pengaduan warga paling lambat dua hari.'

/** The staff's website, and the tabs in which people have pages of their tasks open. */
export const withTabs = (tables: () => Tables) => {
  const site = website({
    routes: () => staffRoutes,
    deps: () => siteDeps({ tables: tables(), now: OPENED_AT }),
  })
  const opened = withPeriod(() => openedPeriod(tables(), { employees: 30 }))
  let next = 0

  const prepare = async (kind: 'selfAssessment' | 'review' = 'selfAssessment') => {
    const subjectId = opened().appraisals[next++]?.appraisalId ?? ''
    if (kind === 'review') await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
    const task = await askFor(tables(), { kind, subjectId, round: 1 })
    const link = await boundLink(tables(), task)
    const open = async (step: string, language = 'id'): Promise<Tab> => {
      const cookies = { ...link.cookies, bina_language: language }
      const { status, body } = await visit(site, 'GET', `${link.address}?step=${step}`, { cookies })
      expect(status).toBe(200)
      return new Tab(site, { ...link, cookies }, step, body)
    }
    return { task, link, open }
  }

  const kept = async (task: Task) => (await readDraft(tables(), task)).values()

  return { site, prepare, kept }
}
