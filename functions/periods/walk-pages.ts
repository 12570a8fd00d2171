import type { Page } from '../platform/table/page.ts'
import { END, type Place, readPlace, writePlace } from './cursor.ts'

interface Walk<Item> {
  /** The lists to walk, such as unit ids, in a fixed order. */
  readonly lists: readonly string[]
  readonly cursor: string
  /** How many items to take, roughly. */
  readonly size: number
  readonly page: (list: string, page: string | undefined) => Promise<Page<Item>>
  readonly each: (list: string, items: readonly Item[]) => Promise<void>
}

const placeAfter = (lists: readonly string[], at: number, page: string | undefined): Place | undefined => {
  const list = lists[page === undefined ? at + 1 : at]
  if (list === undefined) return undefined
  return page === undefined ? { list } : { list, page }
}

/**
 * Goes through the items of several lists, page by page, until about `size` are done; returns the cursor of the
 * next batch. A batch may be repeated: `each` must find done work done.
 */
export const walkPages = async <Item>({
  lists,
  cursor,
  size,
  page: readPage,
  each,
}: Walk<Item>): Promise<string> => {
  const [first] = lists
  let place = readPlace(cursor) ?? (first === undefined ? undefined : { list: first })
  for (let done = 0; place !== undefined && done < size; ) {
    const at = lists.indexOf(place.list)
    const { items, cursor: page } = await readPage(place.list, place.page)
    if (items.length > 0) await each(place.list, items)
    done += Math.max(items.length, 1)
    place = placeAfter(lists, at, page)
  }
  return place === undefined ? END : writePlace(place)
}
