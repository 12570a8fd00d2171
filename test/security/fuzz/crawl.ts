import { parse } from 'node-html-parser'
import { formsOf, linksOf } from '../../../rehearsal/people/screen-form.ts'
import { ask } from '../../e2e/ask.ts'
import type { Visitor } from './visitors.ts'

export interface SeenForm {
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
}

/** What a visitor's browser can reach: the addresses that answer, and the forms upon them as they would be sent. */
export interface Reach {
  readonly paths: readonly string[]
  readonly forms: readonly SeenForm[]
}

const MOST_PAGES = 60
/** How many pages that differ in their ids only are worth a look. */
const ALIKE = 2

const isId = (part: string) => /\d/.test(part) || part.length > 20

/** A path without its ids: pages of one shape are made by one route. */
const shapeOf = (path: string) =>
  (path.split('?')[0] ?? '')
    .split('/')
    .map((part) => (isId(part) ? '*' : part))
    .join('/')

const firstOption = (value: string, options: readonly string[]) => value || (options.find(Boolean) ?? '')

/** Follows the links of a visitor's pages, from where they begin, and reads the forms. */
export const crawl = async (siteUrl: string, { cookies, starts }: Visitor): Promise<Reach> => {
  const forms: SeenForm[] = []
  const paths = new Set(starts)
  const seen = new Map<string, number>()
  const isNew = (link: URL) => {
    const shape = shapeOf(link.pathname)
    const alike = seen.get(shape) ?? 0
    if (link.origin !== siteUrl || alike >= ALIKE || paths.size >= MOST_PAGES) return false
    if (!paths.has(`${link.pathname}${link.search}`)) seen.set(shape, alike + 1)
    return true
  }
  // What is added while it goes on is visited, too.
  for (const path of paths) {
    const { status, body, location } = await ask(`${siteUrl}${path}`, { cookies })
    const url = new URL(`${siteUrl}${path}`)
    const screen = { status, url, html: parse(status < 400 ? body : '') }
    const onward = [...linksOf(screen), ...(location ? [new URL(location, url)] : [])]
    for (const link of onward) if (isNew(link)) paths.add(`${link.pathname}${link.search}`)
    for (const { action, controls, buttons } of formsOf(screen)) {
      const typed = controls.map(({ name, value, options }) => [name, firstOption(value, options)] as const)
      forms.push({ path: `${action.pathname}${action.search}`, fields: [...typed, ...buttons.slice(0, 1)] })
    }
  }
  return { paths: [...paths], forms }
}
