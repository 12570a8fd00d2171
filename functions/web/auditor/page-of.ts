import type { PageRequest } from '../../platform/http/route.ts'

/** Where a list goes on, from the query; the list begins anew at a place that is not its own. */
export const cursorIn = ({ query }: Pick<PageRequest, 'query'>, name: string): string | undefined =>
  query[name]

/** A number from 0 in the query; 0 for whatever is none. */
export const numberIn = ({ query }: Pick<PageRequest, 'query'>, name: string): number => {
  const number = Number(query[name] ?? '0')
  return Number.isSafeInteger(number) && number >= 0 ? number : 0
}
