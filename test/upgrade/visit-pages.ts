import type { Browser, Screen } from '../../rehearsal/people/browser.ts'
import { linksOf } from '../../rehearsal/people/screen-form.ts'

/** How many pages of one route are looked at. */
const OF_ONE_ROUTE = 12

/** A route's path as a pattern of addresses. */
const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`)

/** What a visit found: the answers that are no page, and the routes that nothing led to. */
export interface Visited {
  readonly faults: readonly string[]
  readonly unseen: readonly string[]
}

/** Which pages are to be looked at: so many of each route, and the rest are passed over. */
class Itinerary {
  readonly addresses = new Set<string>()
  readonly #site: string
  readonly #routes: readonly { readonly path: string; readonly pattern: RegExp; seen: number }[]

  constructor(site: string, routes: readonly string[], periodIds: readonly string[]) {
    this.#site = site
    // Of two that fit, the more exact one is meant.
    const exactFirst = routes.toSorted(
      (one, other) => Number(one.includes('{')) - Number(other.includes('{')),
    )
    this.#routes = exactFirst.map((path) => ({ path, pattern: patternOf(path), seen: 0 }))
    const addresses = routes.flatMap((path) => periodIds.map((id) => path.replace('{periodId}', id)))
    for (const path of addresses) if (!path.includes('{')) this.add(new URL(path, site))
  }

  add({ origin, pathname, search }: URL): void {
    const href = `${origin}${pathname}${search}`
    if (origin !== this.#site || this.addresses.has(href)) return
    const route = this.#routes.find(({ pattern }) => pattern.test(pathname))
    if (!route || route.seen >= OF_ONE_ROUTE) return
    route.seen += 1
    this.addresses.add(href)
  }

  unseen(): readonly string[] {
    return this.#routes.filter(({ seen }) => seen === 0).map(({ path }) => path)
  }
}

const isPage = ({ status, url }: Screen) => status === 200 && !url.pathname.startsWith('/sign-in')

/**
 * Follows every link from the pages whose addresses are known, which are fixed or name a period, in the browser of somebody
 * who is signed in; `routes` are the paths of the pages that they may open.
 */
export const visitPages = async (
  browser: Browser,
  site: string,
  routes: readonly string[],
  periodIds: readonly string[],
): Promise<Visited> => {
  const itinerary = new Itinerary(site, routes, periodIds)
  const faults: string[] = []
  // What is added while it goes on is visited, too.
  for (const address of itinerary.addresses) {
    const screen = await browser.open(address)
    if (!isPage(screen)) faults.push(`${address.slice(site.length)} ${screen.status}`)
    for (const link of linksOf(screen)) itinerary.add(link)
  }
  return { faults, unseen: itinerary.unseen() }
}
